import type { Criterion } from '#app/domain/rubric/model.ts';
import { useMessages } from '#app/messages/use-messages.ts';

/** Criteria that nobody has rated: what each level sounds like, for the learner to judge by. Nothing of it is kept. */
export function Unrated({ criteria }: { criteria: Pick<Criterion, 'id' | 'name' | 'scale' | 'descriptors'>[] }) {
  const m = useMessages();
  if (criteria.length === 0) return null;
  return (
    <div className="unrated">
      <p>{m.lesson.rateYourself}</p>
      {criteria.map((criterion) => (
        <details key={criterion.id} className="how">
          <summary>{criterion.name}</summary>
          <dl>
            {criterion.descriptors.map((descriptor, level) => (
              <div key={level}>
                <dt>{m.levels[criterion.scale][level]}</dt>
                <dd>{descriptor}</dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
    </div>
  );
}
