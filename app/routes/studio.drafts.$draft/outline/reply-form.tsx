import { InlineCode } from '#app/components/studio/inline-code.tsx';
import type { ReplyFields } from '#app/domain/scenario/edit/fields.ts';
import { setReply } from '#app/domain/scenario/edit/set-reply.ts';
import { valueOf, type ElementSyntax, type Syntax } from '#app/domain/scenario/edit/syntax.ts';
import { outlineText as t } from '#app/messages/studio/en-outline.ts';
import { BranchesForm } from './branches-form.tsx';
import { CheckList } from './check-list.tsx';
import { ModelsForm } from './models-form.tsx';
import { useOutline } from './outline-context.tsx';
import { TextField } from './text-field.tsx';
import { useEdit } from './use-edit.ts';

/** A place to write: what is asked, what it is rated on, model replies, and where it leads. */
export function ReplyForm({ scene, next, reply, syntax }: { scene: string; next: string; reply: ElementSyntax; syntax: Syntax }) {
  const { criteria, problemsAt } = useOutline();
  const edit = useEdit();
  const id = valueOf(reply, 'id');
  const chosen = valueOf(reply, 'criteria').split(/\s+/).filter((word) => word !== '');
  const set = (fields: Partial<ReplyFields>, coalesce?: string) => edit(t.step.edit(`${t.reply.legend}, ${scene}`), (sheet) => setReply(sheet, scene, fields), coalesce);
  return (
    <>
      <fieldset className="outline__thing">
        <legend>{t.reply.legend}</legend>
        <TextField at="reply.prompt" label={t.reply.prompt} value={valueOf(reply, 'prompt')} multiline onCommit={(prompt, coalesce) => set({ prompt }, coalesce)} />
        <TextField at="reply.id" label={t.reply.id} value={id} whole onCommit={(value, coalesce) => set({ id: value }, coalesce)} />
        <CheckList legend={t.reply.criteria} options={criteria.map((criterion) => ({ value: criterion.id, label: criterion.name }))} chosen={chosen} onCommit={(next) => set({ criteria: next.join(' ') })} />
        {problemsAt('reply.criteria').map(({ message }, index) => (
          <p key={index} className="field__error">
            <span>
              <InlineCode text={message} />
            </span>
          </p>
        ))}
      </fieldset>
      <h4 id="outline-models" tabIndex={-1}>
        {t.reply.models}
      </h4>
      <ModelsForm scene={scene} models={syntax.models} />
      <h4>{t.reply.branches}</h4>
      <p className="field__hint">{t.reply.branchesHint}</p>
      <BranchesForm scene={scene} next={next} branches={syntax.branches} criteria={chosen} />
    </>
  );
}
