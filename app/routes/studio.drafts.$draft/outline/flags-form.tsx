import { renameFlag } from '#app/domain/scenario/edit/rename-flag.ts';
import { outlineText as t } from '#app/messages/studio/en-outline.ts';
import { useOutline } from './outline-context.tsx';
import { TextField } from './text-field.tsx';
import { useEdit } from './use-edit.ts';

/** The flags that are set or asked for anywhere; renaming one changes every mention. */
export function FlagsForm() {
  const { flags } = useOutline();
  const edit = useEdit();
  return (
    <section className="outline__section" aria-labelledby="outline-flags">
      <h3 id="outline-flags">{t.about.flags}</h3>
      <p className="field__hint">{flags.length === 0 ? t.about.flagsNone : t.about.flagHint}</p>
      <div className="outline__grid">
        {flags.map((flag, index) => (
          <TextField key={index} at={`flag.${index}`} label={t.about.flag(flag)} value={flag} whole onCommit={(id, coalesce) => edit(t.step.rename(t.about.flag(flag)), (sheet) => renameFlag(sheet, flag, id), coalesce)} />
        ))}
      </div>
    </section>
  );
}
