import { useState } from 'react';
import { removePart } from '#app/domain/scenario/edit/remove-part.ts';
import { InlineCode } from '#app/components/studio/inline-code.tsx';
import { mapText as t } from '#app/messages/studio/en-map.ts';
import { useStudio, useStudioStore } from '../studio-context.tsx';
import { AddForm } from './add-form.tsx';
import { describeNode } from './describe-node.ts';
import { LinkForm } from './link-form.tsx';
import type { GraphNode, StoryGraph } from './story-graph.ts';

interface ChosenNodeProps {
  graph: StoryGraph;
  node: GraphNode;
  /** False while the source cannot be read. */
  changeable: boolean;
  open: (id: string) => void;
  go: (id: string) => void;
}

/** What can be done with the scene that the walk is at, as buttons. */
export function ChosenNode({ graph, node, changeable, open, go }: ChosenNodeProps) {
  const store = useStudioStore();
  const sheet = useStudio((studio) => studio.sheet);
  const [form, setForm] = useState<'add' | 'link'>();
  const [refused, setRefused] = useState<string>();
  const missing = node.kind === 'missing';

  function close() {
    if (form) document.getElementById(`map-${form}`)?.focus();
    setForm(undefined);
  }

  function remove() {
    const edited = removePart(sheet, node.id);
    if (!edited.ok) return setRefused(edited.error);
    store.getState().edit(t.removeLabel(node.id), edited.value);
    store.getState().say(t.removed(node.id));
    const next = graph.waysIn.get(node.id)?.find((id) => id !== node.id) ?? graph.nodes.find(({ id }) => id !== node.id)?.id;
    if (next !== undefined) go(next);
  }

  return (
    <section className="map__chosen" aria-labelledby="map-chosen">
      <h3 id="map-chosen" className="kicker">
        {t.chosen}
      </h3>
      <p className="map__described">{describeNode(graph, node)}</p>
      <div className="row">
        {!missing && (
          <button type="button" className="button button--quiet" onClick={() => open(node.id)}>
            {t.open}
          </button>
        )}
        {node.kind !== 'ending' && changeable && (
          <button id="map-add" type="button" className="button button--quiet" aria-expanded={form === 'add'} onClick={() => setForm(form === 'add' ? undefined : 'add')}>
            {missing ? t.addMissing : t.addFrom}
          </button>
        )}
        {node.kind === 'scene' && changeable && (
          <button id="map-link" type="button" className="button button--quiet" aria-expanded={form === 'link'} onClick={() => setForm(form === 'link' ? undefined : 'link')}>
            {t.linkTo}
          </button>
        )}
        {!missing && changeable && (
          <button type="button" className="button button--quiet" onClick={remove}>
            {t.remove}
          </button>
        )}
      </div>
      {refused && (
        <p className="field__error" role="alert">
          <span>
            <InlineCode text={refused} />
          </span>
        </p>
      )}
      {changeable && form === 'add' && <AddForm from={missing ? graph.waysIn.get(node.id)?.[0] : node.id} missing={missing ? node.id : undefined} done={close} go={go} />}
      {changeable && form === 'link' && <LinkForm from={node.id} done={close} go={go} />}
    </section>
  );
}
