import { data, redirect, type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { Notice } from '#app/components/notice.tsx';
import { ComparisonView } from '#app/components/studio/comparison-view.tsx';
import { en } from '#app/messages/en.ts';
import { publishText as t } from '#app/messages/studio/en-publish.ts';
import { requireForm } from '#app/services/form.server.ts';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';
import { openDraft } from '#app/services/studio/open-draft.server.ts';
import { getPublishPage } from '#app/services/studio/publish-page.server.ts';
import styles from '#app/styles/studio.css?url';
import { act } from './act.server.ts';
import { Outcome } from './outcome.tsx';
import { ProblemsFound } from './problems-found.tsx';
import { PublishForm } from './publish-form.tsx';
import { readPublish } from './read-publish.ts';
import { ReviewBox } from './review-box.tsx';
import { Transcripts } from './transcripts.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: en.app.title(page ? t.of(page.title) : t.title) }];
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, context);
  const page = await getPublishPage(person, params.draft ?? '');
  // Transcripts are published with their scenario.
  if (page.draft.kind === 'play') throw redirect(`/studio/drafts/${await openDraft(person, 'scenario', page.draft.slug)}/publish`);
  const { searchParams } = new URL(request.url);
  return { ...page, timeZone: person.timeZone, told: (['asked', 'answered'] as const).find((one) => searchParams.has(one)) ?? null };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn(request, context);
  const wish = readPublish(await requireForm(request));
  const done = await act(person, params.draft ?? '', wish);
  if (!done.ok) return data({ ...done.error, words: wish.words, published: null }, 400);
  // Sent twice, a publishing is refused as nothing new; so its page may say more than an address holds.
  return typeof done.value === 'string' ? redirect(`?${done.value}`) : data({ mistakes: {}, refused: undefined, words: {}, published: done.value });
}

export default function Publish() {
  const page = useLoaderData<typeof loader>();
  const { draft, title, next, standing, comparison, problems, transcripts, told, timeZone } = page;
  const answer = useActionData<typeof action>();
  const published = answer?.published ?? null;
  const [mistakes, words] = [answer?.mistakes ?? {}, answer?.words ?? {}];
  const blocked = problems.some(({ severity }) => severity === 'error');
  const approved = standing.review?.approved === true && standing.review.ofThisText;
  const changed = standing.unpublished || standing.version === null;
  return (
    <div className="page">
      <header className="page__head">
        <p className="crumb">
          <Link to={`/studio/drafts/${draft.id}`}>{t.back}</Link>
        </p>
        <h1>{t.of(title)}</h1>
        <p className="row">
          <Link to={`/studio/drafts/${draft.id}/history`}>{t.history}</Link>
          <Link to="/studio">{t.studio}</Link>
        </p>
      </header>
      {published !== null && <Outcome {...published} kind={draft.kind} slug={draft.slug} />}
      {told && <Notice title={t[told]} />}
      {answer?.refused && <Notice alert title={answer.refused} />}
      {!changed && published === null && (
        <Notice title={t.same}>
          <p>{t.sameBody}</p>
        </Notice>
      )}
      {changed && (
        <>
          <section className="section">
            <h2>{t.changes}</h2>
            {comparison ? <ComparisonView comparison={comparison} /> : <p>{t.allNew}</p>}
          </section>
          <section className="section">
            <h2>{t.problems}</h2>
            <ProblemsFound problems={problems} draftId={draft.id} slug={draft.slug} />
          </section>
          {draft.kind === 'scenario' && (
            <section className="section">
              <h2>{t.transcripts}</h2>
              <Transcripts transcripts={transcripts} />
            </section>
          )}
          <ReviewBox standing={standing} mistakes={mistakes} words={words} timeZone={timeZone} />
          {!blocked && (approved || !standing.reviewRequired) && <PublishForm revision={draft.revision} next={next} mistakes={mistakes} words={words} />}
        </>
      )}
    </div>
  );
}
