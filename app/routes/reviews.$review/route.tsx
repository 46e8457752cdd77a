import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { Field } from '#app/components/field.tsx';
import { Notice } from '#app/components/notice.tsx';
import { RatingQuestion } from '#app/components/rating-question.tsx';
import { WrittenWords } from '#app/components/written-words.tsx';
import { en } from '#app/messages/en.ts';
import { useMessages } from '#app/messages/use-messages.ts';
import { requireForm } from '#app/services/form.server.ts';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';
import { answerReview, getReview } from '#app/services/review/review-queue.server.ts';
import { Passage } from './passage.tsx';

export const meta: MetaFunction = () => [{ title: en.app.title(en.reviews.one) }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return getReview(await requireSignedIn(request, context), params.review ?? '');
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn(request, context);
  const form = await requireForm(request);
  const level = form.has('level') ? Number(form.get('level')) : Number.NaN;
  const answered = await answerReview(person, params.review ?? '', level, String(form.get('remark') ?? ''));
  if (answered.ok) return redirect('/reviews?given');
  return answered.error === 'answered' ? redirect('/reviews?late') : data({ refused: true }, 400);
}

export default function Review() {
  const m = useMessages();
  const { scenario, passages, question, criterion } = useLoaderData<typeof loader>();
  const [before, reply] = [passages.slice(0, -1), passages.at(-1)];
  const refused = useActionData<typeof action>()?.refused;
  return (
    <div className="page page--narrow">
      <header className="page__head">
        <p className="crumb">
          <Link to="/reviews">{m.reviews.title}</Link>
        </p>
        <p className="kicker">{scenario}</p>
        <h1>{m.reviews.one}</h1>
        <p className="lede">{m.reviews.blind}</p>
      </header>
      {refused && <Notice alert title={m.reviews.noLevel} />}
      {before.length > 0 && (
        <section>
          <h2>{m.reviews.before}</h2>
          {before.map((passage) => (
            <Passage key={passage.ordinal} passage={passage} />
          ))}
        </section>
      )}
      <section className="section">
        <h2>{m.reviews.reply}</h2>
        {reply && <Passage passage={reply} />}
      </section>
      {question && (
        <section className="section">
          <h2>{m.reviews.asks}</h2>
          <WrittenWords text={question} />
        </section>
      )}
      <Form method="post" className="section form form--wide">
        <RatingQuestion criterion={criterion} name="level" />
        <Field id="remark" name="remark" label={m.reviews.remark} hint={m.reviews.remarkHint} multiline rows={4} maxLength={2000} />
        <p>
          <button className="button button--large">{m.reviews.give}</button>
        </p>
      </Form>
    </div>
  );
}
