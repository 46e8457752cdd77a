import { addPersona } from '#app/domain/scenario/edit/add-persona.ts';
import type { PersonaFields } from '#app/domain/scenario/edit/fields.ts';
import type { readHead } from '#app/domain/scenario/edit/read-head.ts';
import { removePersona } from '#app/domain/scenario/edit/remove-persona.ts';
import { renamePersona } from '#app/domain/scenario/edit/rename-persona.ts';
import { setClient } from '#app/domain/scenario/edit/set-client.ts';
import { setPersona } from '#app/domain/scenario/edit/set-persona.ts';
import { LOOK_WORDS } from '#app/domain/scenario/look.ts';
import { outlineText as t } from '#app/messages/studio/en-outline.ts';
import { fieldId } from './field-id.ts';
import { freshId } from './fresh-id.ts';
import { useOutline } from './outline-context.tsx';
import { PlaceButtons, buttonId } from './place-buttons.tsx';
import { TextField } from './text-field.tsx';
import { useEdit } from './use-edit.ts';

type Head = NonNullable<ReturnType<typeof readHead>>;
type Someone = NonNullable<Head['client']>;

/** The client, and the others who speak. */
export function PersonasForm({ head }: { head: Head }) {
  const { readOnly, personas, act } = useOutline();
  const others = head.personas ?? [];
  const id = freshId('person', personas.map((persona) => persona.id));
  return (
    <section className="outline__section" aria-labelledby="outline-people">
      <h3 id="outline-people" tabIndex={-1}>
        {t.about.people}
      </h3>
      {head.client && (
        <fieldset className="outline__thing">
          <legend>{t.about.client(head.client.name)}</legend>
          <PersonFields at="client" person={head.client} client />
        </fieldset>
      )}
      {others.map((person, index) => {
        const name = t.about.personaNamed(person.id);
        return (
          <fieldset key={index} className="outline__thing">
            <legend>{t.about.persona(person.name)}</legend>
            <PlaceButtons
              at="persona"
              name={name}
              index={index}
              total={others.length}
              onRemove={() =>
                act(t.step.remove(name), (sheet) => removePersona(sheet, person.id), { say: t.removed(name), focus: others.length > 1 ? buttonId('persona', Math.min(index, others.length - 2), 'remove') : 'outline-people' })
              }
            />
            <PersonFields at={`persona.${index}`} person={person} />
          </fieldset>
        );
      })}
      {!readOnly && (
        <div className="outline__row">
          <button
            type="button"
            className="button button--quiet outline__small"
            onClick={() =>
              act(t.step.add(t.about.personaNamed(id)), (sheet) => addPersona(sheet, { id, name: t.about.newPersona, role: t.about.newRole }), {
                say: t.added(t.about.personaNamed(id)),
                focus: fieldId(`persona.${others.length}.name`),
              })
            }
          >
            {t.about.addPersona}
          </button>
        </div>
      )}
    </section>
  );
}

function PersonFields({ at, person, client }: { at: string; person: Someone; client?: boolean }) {
  const edit = useEdit();
  const name = t.about.personaNamed(person.id);
  const set = (fields: Partial<PersonaFields>, coalesce?: string) => edit(t.step.edit(name), (sheet) => (client ? setClient(sheet, fields) : setPersona(sheet, person.id, fields)), coalesce);
  return (
    <div className="outline__grid outline__grid--wide">
      <TextField at={`${at}.name`} label={t.about.personaName} value={person.name} onCommit={(value, coalesce) => set({ name: value }, coalesce)} />
      <TextField at={`${at}.role`} label={t.about.role} value={person.role} onCommit={(role, coalesce) => set({ role }, coalesce)} />
      <TextField at={`${at}.id`} label={t.about.personaId} value={person.id} whole onCommit={(value, coalesce) => edit(t.step.rename(name), (sheet) => renamePersona(sheet, person.id, value), coalesce)} />
      <TextField at={`${at}.look`} label={t.about.look} hint={t.about.lookHint(LOOK_WORDS.slice(0, 3))} value={person.look ?? ''} whole names={LOOK_WORDS} onCommit={(look, coalesce) => set({ look }, coalesce)} />
    </div>
  );
}
