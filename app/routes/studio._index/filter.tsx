import { Form } from '@remix-run/react';
import { listText as t } from '#app/messages/studio/en-list.ts';

/** Finds rows by their title or name; as one types with scripts, by the button without. */
export function Filter({ words, onWords, found, of }: { words: string; onWords: (words: string) => void; found: number; of: number }) {
  return (
    <Form role="search" className="section find">
      <div className="field">
        <label className="field__label" htmlFor="q">
          {t.filter}
        </label>
        <input className="field__input" type="search" id="q" name="q" autoComplete="off" value={words} onChange={(event) => onWords(event.target.value)} />
      </div>
      <button className="button button--quiet">{t.filterButton}</button>
      <p className="meta" role="status">
        {found === 0 ? t.noneFound : t.found(found, of)}
      </p>
    </Form>
  );
}

/** Whether every word asked for stands in the title or the name. */
export function matches({ title, slug }: { title: string; slug: string }, words: string): boolean {
  const text = `${title} ${slug}`.toLowerCase();
  return words.toLowerCase().split(/\s+/).every((word) => text.includes(word));
}
