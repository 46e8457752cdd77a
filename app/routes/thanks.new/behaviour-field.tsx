import { recognitionText } from '#app/messages/manage/en-recognition.ts';

const t = recognitionText.give;

interface BehaviourFieldProps {
  rubrics: { title: string; behaviours: { id: string; name: string; about: string }[] }[];
  chosen: string | undefined;
  error: string | undefined;
}

/** The criteria of the published rubrics to choose one from, each with what it asks of a person. */
export function BehaviourField({ rubrics, chosen, error }: BehaviourFieldProps) {
  return (
    <fieldset className="behaviours" aria-describedby={error ? 'criterion-error' : undefined}>
      <legend className="field__label">{t.what}</legend>
      {error && (
        <p className="field__error" id="criterion-error">
          <span>{error}</span>
        </p>
      )}
      {rubrics
        .filter(({ behaviours }) => behaviours.length > 0)
        .map(({ title, behaviours }) => (
          <div key={title} className="behaviours__rubric">
            <p className="behaviours__title">{title}</p>
            <div className="options">
              {behaviours.map(({ id, name, about }) => (
                <label key={id} className="option">
                  <input type="radio" name="criterion" value={id} defaultChecked={id === chosen} required />
                  <span className="option__word">{name}</span>
                  <span className="option__about">{about}</span>
                </label>
              ))}
            </div>
          </div>
        ))}
    </fieldset>
  );
}
