import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { Notice } from '#app/components/notice.tsx';
import { Day } from '#app/components/dates.tsx';
import { en } from '#app/messages/en.ts';
import { useMessages } from '#app/messages/use-messages.ts';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';
import { getReviewQueue } from '#app/services/review/review-queue.server.ts';

export const meta: MetaFunction = () => [{ title: en.app.title(en.reviews.title) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, context);
  const { searchParams } = new URL(request.url);
  const told = (['given', 'late'] as const).find((one) => searchParams.has(one));
  return { reviews: await getReviewQueue(person), timeZone: person.timeZone, told };
}

export default function Reviews() {
  const m = useMessages();
  const { reviews, timeZone, told } = useLoaderData<typeof loader>();
  return (
    <div className="page page--narrow">
      <header className="page__head">
        <h1>{m.reviews.title}</h1>
        <p className="lede">{reviews.length > 0 ? m.reviews.lede(reviews.length) : m.reviews.none}</p>
      </header>
      {told && <Notice title={m.reviews[told]} />}
      <ul className="ruled">
        {reviews.map((review) => (
          <li key={review.id}>
            <Link to={`/reviews/${review.id}`}>{m.reviews.item(review.scenario_title, review.criterion)}</Link>
            <p className="meta">
              <Day at={review.asked_at} timeZone={timeZone} />
            </p>
          </li>
        ))}
      </ul>
      <p>
        <Link to="/calibration">{m.calibration.title}</Link>
      </p>
    </div>
  );
}
