import { setHead } from '#app/domain/scenario/edit/set-head.ts';
import type { HeadFields } from '#app/domain/scenario/edit/fields.ts';
import { addEnding } from '#app/domain/scenario/edit/add-ending.ts';
import { addScene } from '#app/domain/scenario/edit/add-scene.ts';
import type { readHead } from '#app/domain/scenario/edit/read-head.ts';
import { outlineText as t } from '#app/messages/studio/en-outline.ts';
import { useStudio } from '../studio-context.tsx';
import { CheckList } from './check-list.tsx';
import { fieldId } from './field-id.ts';
import { FlagsForm } from './flags-form.tsx';
import { freshId } from './fresh-id.ts';
import { MetersForm } from './meters-form.tsx';
import { NumberField } from './number-field.tsx';
import { useOutline } from './outline-context.tsx';
import { PersonasForm } from './personas-form.tsx';
import { TextField } from './text-field.tsx';
import { useEdit } from './use-edit.ts';

/** The front matter: what the scenario is called, who is in it, and what it keeps count of. */
export function AboutForm({ head }: { head: ReturnType<typeof readHead> }) {
  const { readOnly, places, act } = useOutline();
  const rubrics = useStudio((studio) => studio.page.shelf.rubrics);
  const edit = useEdit();
  const set = (fields: Partial<HeadFields>, coalesce?: string) => edit(t.step.about, (sheet) => setHead(sheet, fields), coalesce);
  if (!head) return <p className="notice">{t.about.unreadable}</p>;
  const add = (kind: 'Scene' | 'Ending') => {
    const id = freshId(kind === 'Scene' ? 'scene' : 'ending', places);
    const name = t.part.named(kind, id);
    act(t.step.add(name), (sheet) => (kind === 'Scene' ? addScene(sheet, { id }) : addEnding(sheet, { id, title: t.part.newTitle, outcome: 'mixed' })), { say: t.added(name), select: id, focus: fieldId('part.id') });
  };
  return (
    <>
      {!readOnly && (
        <div className="outline__row">
          <button type="button" className="outline__tool" onClick={() => add('Scene')}>
            {t.list.addScene}
          </button>
          <button type="button" className="outline__tool" onClick={() => add('Ending')}>
            {t.list.addEnding}
          </button>
        </div>
      )}
      {places.length === 0 && <p>{t.empty}</p>}
      <TextField at="head.title" label={t.about.name} value={head.title ?? ''} onCommit={(title, coalesce) => set({ title }, coalesce)} />
      <TextField at="head.summary" label={t.about.summary} hint={t.about.summaryHint} value={head.summary ?? ''} multiline onCommit={(summary, coalesce) => set({ summary }, coalesce)} />
      <NumberField at="head.minutes" label={t.about.minutes} value={head.minutes} min={1} max={600} onCommit={(minutes, coalesce) => set({ minutes }, coalesce)} />
      <CheckList legend={t.about.rubrics} hint={t.about.rubricsHint} options={rubrics.map(({ slug, title }) => ({ value: slug, label: title }))} chosen={head.rubrics ?? []} onCommit={(chosen) => set({ rubrics: chosen })} />
      <PersonasForm head={head} />
      <MetersForm meters={head.meters ?? {}} />
      <FlagsForm />
    </>
  );
}
