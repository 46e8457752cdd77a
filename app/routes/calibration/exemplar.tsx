import { Form } from '@remix-run/react';
import { RatingQuestion } from '#app/components/rating-question.tsx';
import { WrittenWords } from '#app/components/written-words.tsx';
import type { Criterion } from '#app/domain/rubric/model.ts';
import { useMessages } from '#app/messages/use-messages.ts';

interface ExemplarProps {
  next: { id: string; client: string; message: string; reply: string; criteria: Pick<Criterion, 'id' | 'name' | 'about' | 'scale' | 'descriptors'>[] };
  rated: number;
  total: number;
  /** The last try to rate lacked a level. */
  refused: boolean;
}

/** A reply to rate without anybody's levels beside it. */
export function Exemplar({ next, rated, total, refused }: ExemplarProps) {
  const m = useMessages();
  return (
    <section className="section" id="exemplar">
      <h2>{m.calibration.exemplars}</h2>
      <p className="meta">{m.calibration.progress(rated, total)}</p>
      <Form key={next.id} method="post" className="form form--wide">
        <input type="hidden" name="exemplar" value={next.id} />
        <div className="exchange">
          <p className="compare__label">{next.client}</p>
          <blockquote>
            <WrittenWords text={next.message} />
          </blockquote>
          <p className="compare__label">{m.calibration.reply}</p>
          <div className="exchange__reply">
            <WrittenWords text={next.reply} />
          </div>
        </div>
        <p className="meta">{m.calibration.blind}</p>
        {next.criteria.map((criterion) => (
          <RatingQuestion key={criterion.id} criterion={criterion} name={`level:${criterion.id}`} />
        ))}
        {refused && (
          <p className="field__error" role="alert">
            {m.calibration.missing}
          </p>
        )}
        <p>
          <button className="button button--large">{m.calibration.rate}</button>
        </p>
      </Form>
    </section>
  );
}
