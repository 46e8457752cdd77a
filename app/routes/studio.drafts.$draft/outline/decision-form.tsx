import { useState } from 'react';
import { setDecision } from '#app/domain/scenario/edit/set-decision.ts';
import type { Syntax } from '#app/domain/scenario/edit/syntax.ts';
import type { Decision } from '#app/domain/scenario/model.ts';
import { outlineText as t } from '#app/messages/studio/en-outline.ts';
import { BranchesForm } from './branches-form.tsx';
import { ChoicesForm } from './choices-form.tsx';
import { fieldId, focusLater } from './field-id.ts';
import { useOutline } from './outline-context.tsx';
import { ReplyForm } from './reply-form.tsx';
import { useEdit } from './use-edit.ts';

const KINDS = ['choices', 'reply', 'continue'] as const;

/** What a scene ends in. Another kind takes the words of the present one away, so that is asked first when there are any. */
export function DecisionForm({ scene, next, syntax }: { scene: string; next: string; syntax: Syntax }) {
  const { readOnly, criteria } = useOutline();
  const edit = useEdit();
  const [asked, setAsked] = useState<{ kind: Decision['kind']; refused: string }>();
  const kind = syntax.choices.length > 0 ? 'choices' : syntax.reply ? 'reply' : syntax.branches.length > 0 ? 'continue' : undefined;
  const change = (to: Decision['kind'], discard: boolean) => {
    const refused = edit(t.step.decision(scene), (sheet) => setDecision(sheet, scene, to, { discard, ...(criteria[0] ? { criteria: criteria[0].id } : {}) }));
    setAsked(refused === undefined ? undefined : { kind: to, refused });
    focusLater(refused === undefined ? fieldId('decision.kind') : fieldId('decision.discard'));
  };
  const choose = (value: string) => {
    const to = KINDS.find((one) => one === value);
    if (to) change(to, false);
  };
  return (
    <section className="outline__section" aria-labelledby="outline-decision">
      <h3 id="outline-decision" tabIndex={-1}>
        {t.decision.title}
      </h3>
      <div className="field outline__field">
        <label className="field__label" htmlFor={fieldId('decision.kind')}>
          {t.decision.kind}
        </label>
        <select id={fieldId('decision.kind')} className="field__input" value={asked?.kind ?? kind ?? ''} disabled={readOnly} onChange={({ target }) => choose(target.value)}>
          {kind === undefined && <option value="">{t.decision.none}</option>}
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {t.decision.kinds[one]}
            </option>
          ))}
        </select>
      </div>
      {asked && (
        <div className="notice" role="alert">
          <p>{asked.refused}</p>
          <div className="outline__row">
            <button type="button" id={fieldId('decision.discard')} className="button outline__small" onClick={() => change(asked.kind, true)}>
              {t.decision.discard(t.decision.kinds[asked.kind])}
            </button>
            <button
              type="button"
              className="button button--quiet outline__small"
              onClick={() => {
                setAsked(undefined);
                focusLater(fieldId('decision.kind'));
              }}
            >
              {t.decision.keep}
            </button>
          </div>
        </div>
      )}
      {kind === 'choices' && <ChoicesForm scene={scene} next={next} syntax={syntax} />}
      {kind === 'reply' && syntax.reply && <ReplyForm scene={scene} next={next} reply={syntax.reply} syntax={syntax} />}
      {kind === 'continue' && <BranchesForm scene={scene} next={next} branches={syntax.branches} criteria={[]} />}
    </section>
  );
}
