import { useState } from 'react';
import type { FormEvent } from 'react';
import { mapText as t } from '#app/messages/studio/en-map.ts';
import { findNodes } from './describe-node.ts';
import type { StoryGraph } from './story-graph.ts';

/** Finds a scene by its id, title or words. Enter goes to the first that is found, and again to the one after it. */
export function MapSearch({ graph, at, go }: { graph: StoryGraph; at: string; go: (id: string) => void }) {
  const [words, setWords] = useState('');
  const found = findNodes(graph, words);

  function submit(event: FormEvent) {
    event.preventDefault();
    const next = found[(found.indexOf(at) + 1) % found.length];
    if (next !== undefined) go(next);
  }

  return (
    <form role="search" className="map__search" onSubmit={submit}>
      <label className="field__label" htmlFor="map-search">
        {t.search}
      </label>
      <div className="map__search-row">
        <input id="map-search" className="field__input" type="search" autoComplete="off" value={words} aria-describedby="map-search-found" onChange={(event) => setWords(event.target.value)} />
        <button className="button button--quiet">{t.go}</button>
      </div>
      <p className="field__hint" id="map-search-found" role="status">
        {words.trim() ? t.found(found.length, found[0]) : t.searchHint}
      </p>
    </form>
  );
}
