import { InlineCode } from '#app/components/studio/inline-code.tsx';
import { useMemo, useState } from 'react';
import { NO_NAMES } from '#app/domain/scenario/names.ts';
import { readPart } from '#app/domain/scenario/edit/read-part.ts';
import type { Sheet } from '#app/domain/scenario/edit/sheet.ts';
import { outlineText as t } from '#app/messages/studio/en-outline.ts';
import { useStudio, useStudioStore } from '../studio-context.tsx';
import { AboutForm } from './about-form.tsx';
import { focusLater } from './field-id.ts';
import { OutlineContext, type OutlineState } from './outline-context.tsx';
import { PartForm } from './part-form.tsx';
import { PartHead, TITLE_ID } from './part-head.tsx';
import { PartList } from './part-list.tsx';
import { ProblemList } from './problem-list.tsx';
import { useEdit } from './use-edit.ts';
import { useHead } from './use-head.ts';
import { useOpened } from './use-opened.ts';
import { usePartProblems } from './use-part-problems.ts';

/** A scenario as a list of its scenes and endings, and the form of the one that is open. */
export function Outline() {
  const store = useStudioStore();
  const sound = useStudio((studio) => studio.sound);
  const sheet = useStudio((studio) => (studio.sound ? studio.sheet : studio.lastSound));
  const names = useStudio((studio) => studio.checked?.names ?? NO_NAMES);
  const rubrics = useStudio((studio) => studio.page.shelf.rubrics);
  const edit = useEdit();
  const [refused, setRefused] = useState<{ sentence: string; of: Sheet }>();
  const { part, visit } = useOpened(sheet);
  const head = useHead(sheet);
  const reading = useMemo(() => part && readPart(sheet, part), [sheet, part]);
  const placed = usePartProblems(sheet, part, reading?.syntax);

  const places = useMemo(() => [...new Set(sheet.parts.map(({ id }) => id))].filter((id) => id !== ''), [sheet]);
  const state: OutlineState = {
    sheet,
    readOnly: !sound,
    places,
    personas: head ? [...(head.client ? [head.client] : []), ...(head.personas ?? [])] : [],
    meters: Object.entries(head?.meters ?? {}).map(([id, meter]) => ({ id, name: meter.name ?? id })),
    flags: names.flags,
    criteria: rubrics.filter((rubric) => head?.rubrics?.includes(rubric.slug)).flatMap((rubric) => rubric.criteria),
    problemsAt: (key) => placed.filter((one) => one.key === key).map((one) => one.problem),
    act(label, operation, after = {}) {
      const sentence = edit(label, operation);
      setRefused(sentence === undefined ? undefined : { sentence, of: sheet });
      if (sentence !== undefined) return store.getState().say(sentence);
      if (after.select !== undefined) store.getState().select(after.select);
      if (after.say !== undefined) store.getState().say(after.say);
      if (after.focus !== undefined) focusLater(after.focus);
    },
  };

  return (
    <OutlineContext.Provider value={state}>
      <div className="outline">
        <PartList opened={part?.index ?? -1} />
        <section className="outline__form" key={visit} aria-labelledby={TITLE_ID}>
          {!sound && (
            <div className="notice notice--alert">
              <p>{t.unsound}</p>
              <button type="button" className="button button--quiet" onClick={() => store.getState().setView('source')}>
                {t.toSource}
              </button>
            </div>
          )}
          {part ? <PartHead part={part} /> : <h2 id={TITLE_ID} tabIndex={-1}>{t.about.title}</h2>}
          {refused?.of === sheet && <p className="field__error"><span><InlineCode text={refused.sentence} /></span></p>}
          <ProblemList placed={placed} />
          {!part ? (
            <AboutForm head={head} />
          ) : reading ? (
            <PartForm part={part} reading={reading} />
          ) : (
            <p className="notice">{t.unreadable(part.title || part.id)}</p>
          )}
        </section>
      </div>
    </OutlineContext.Provider>
  );
}
