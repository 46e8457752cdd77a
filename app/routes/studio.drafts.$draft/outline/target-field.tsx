import { ID } from '#app/domain/content/names.ts';
import { addEnding } from '#app/domain/scenario/edit/add-ending.ts';
import { addScene } from '#app/domain/scenario/edit/add-scene.ts';
import type { Edited } from '#app/domain/content/edit/edited.ts';
import type { Sheet } from '#app/domain/scenario/edit/sheet.ts';
import { outlineText as t } from '#app/messages/studio/en-outline.ts';
import { useId } from 'react';
import { useStudioStore } from '../studio-context.tsx';
import { both } from './both.ts';
import { completedWith } from './completed-with.ts';
import { FieldFrame, type FramedField } from './field-frame.tsx';
import { focusLater } from './field-id.ts';
import { freshId } from './fresh-id.ts';
import { TITLE_ID } from './part-head.tsx';
import { useOutline } from './outline-context.tsx';
import { useDraft } from './use-draft.ts';
import { useEdit } from './use-edit.ts';

export interface TargetFieldProps extends FramedField {
  value: string;
  /** The name of this step of work. */
  step: string;
  /** Id of the scene that leads there; what is added comes after it. */
  from: string;
  set: (sheet: Sheet, to: string) => Edited;
}

/** Where a choice or a way leads: the id of a scene or ending, or a new one that is added and led to in one step. */
export function TargetField({ value, step, from, set, ...field }: TargetFieldProps) {
  const { readOnly, places, act } = useOutline();
  const store = useStudioStore();
  const edit = useEdit();
  const list = useId();
  const draft = useDraft(value, (to, coalesce) => edit(step, (sheet) => set(sheet, to), coalesce));
  const to = draft.shown.trim();
  const known = places.includes(to);
  const add = (kind: 'scene' | 'ending', id: string) => {
    const name = t.part.named(kind === 'scene' ? 'Scene' : 'Ending', id);
    const added = (sheet: Sheet) => (kind === 'scene' ? addScene(sheet, { id, after: from }) : addEnding(sheet, { id, title: t.part.newTitle, outcome: 'mixed' }));
    act(t.step.add(name), (sheet) => (id === value ? added(sheet) : both(set(sheet, id), added(sheet))), { say: t.added(name) });
  };
  return (
    <FieldFrame {...field} refused={draft.refused}>
      {(wired) => (
        <>
          <div className="outline__target">
            <input
              {...wired}
              value={draft.shown}
              readOnly={readOnly}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              list={list}
              onFocus={draft.enter}
              onChange={({ target }) => (places.includes(target.value) ? draft.commit(target.value) : draft.type(target.value))}
              onBlur={() => {
                if (to !== value) draft.commit(to);
                draft.leave();
              }}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && to !== value) draft.commit(to);
              }}
            />
            <datalist id={list}>{draft.inside && completedWith('', places).map((id) => <option key={id} value={id} />)}</datalist>
            {known ? (
              <button
                type="button"
                className="button button--quiet outline__small"
                aria-label={t.target.open(to)}
                onClick={() => {
                  store.getState().select(to);
                  focusLater(TITLE_ID);
                }}
              >
                {t.target.openShort}
              </button>
            ) : (
              to === '' &&
              !readOnly && (
                <button type="button" className="button button--quiet outline__small" onClick={() => add('scene', freshId('scene', places))}>
                  {t.target.newScene}
                </button>
              )
            )}
          </div>
          {!known && ID.test(to) && !readOnly && (
            <div className="outline__row">
              <span>{t.target.unknown(to)}</span>
              <button type="button" className="button button--quiet outline__small" onClick={() => add('scene', to)}>
                {t.target.addScene(to)}
              </button>
              <button type="button" className="button button--quiet outline__small" onClick={() => add('ending', to)}>
                {t.target.addEnding(to)}
              </button>
            </div>
          )}
        </>
      )}
    </FieldFrame>
  );
}
