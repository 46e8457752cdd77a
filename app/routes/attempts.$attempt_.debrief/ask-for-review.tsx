import { Form } from '@remix-run/react';
import { Field } from '#app/components/field.tsx';
import { useMessages } from '#app/messages/use-messages.ts';
import { useDebrief } from './debrief-context.ts';

/** Asks a trainer to rate one criterion of one reply; says what they can read then. */
export function AskForReview({ move, criterion, name }: { move: number; criterion: string; name: string }) {
  const m = useMessages();
  const { attempt } = useDebrief();
  return (
    <details className="ask">
      <summary>
        {m.rated.askReview}
        <span className="visually-hidden">{m.rated.askReviewOf(name)}</span>
      </summary>
      <Form method="post" action={`/attempts/${attempt}/reviews`} className="form">
        <input type="hidden" name="n" value={move} />
        <input type="hidden" name="criterion" value={criterion} />
        <Field id={`question-${move}-${criterion}`} name="question" label={m.rated.askQuestion} hint={m.rated.askWhy} multiline rows={3} maxLength={1000} />
        <p>
          <button className="button button--quiet">{m.rated.ask}</button>
        </p>
      </Form>
    </details>
  );
}
