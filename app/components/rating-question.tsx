import type { Criterion } from '#app/domain/rubric/model.ts';
import { useMessages } from '#app/messages/use-messages.ts';

/** One criterion as a question: its descriptors, from missing to intense, are the answers. `name` is the field's name. */
export function RatingQuestion({ criterion, name }: { criterion: Pick<Criterion, 'name' | 'about' | 'scale' | 'descriptors'>; name: string }) {
  const m = useMessages();
  const words = m.levels[criterion.scale];
  return (
    <fieldset className="rating">
      <legend className="rating__name">{criterion.name}</legend>
      <p className="rating__about">{criterion.about}</p>
      <div className="options">
        {criterion.descriptors.map((descriptor, level) => (
          <label key={level} className="option">
            <input type="radio" name={name} value={level} required />
            <span className="option__word">{words[level]}</span>
            <span className="option__about">{descriptor}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
