import { redirect, type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { Notice } from '#app/components/notice.tsx';
import { Pages } from '#app/components/pages.tsx';
import { en } from '#app/messages/en.ts';
import { recognitionText } from '#app/messages/manage/en-recognition.ts';
import { requireForm } from '#app/services/form.server.ts';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';
import { changeThanks, getThanks } from '#app/services/recognition/thanks.server.ts';
import styles from '#app/styles/manage/recognition.css?url';
import { readAsked } from './read-asked.ts';
import { ThanksFilter } from './thanks-filter.tsx';
import { ThanksList } from './thanks-list.tsx';

const t = recognitionText.thanks;

export const meta: MetaFunction = () => [{ title: en.app.title(t.title) }];
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, context);
  const search = new URL(request.url).searchParams;
  const asked = readAsked(search);
  return { ...(await getThanks(person, asked)), shown: asked.shown, order: asked.order, done: search.get('done'), me: person.id, timeZone: person.timeZone };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireSignedIn(request, context);
  const form = await requireForm(request);
  const deed = String(form.get('deed') ?? '');
  await changeThanks(person, String(form.get('thanks') ?? ''), deed);
  const back = new URL(request.url).searchParams;
  back.delete('index');
  back.set('done', deed);
  return redirect(`/thanks?${back}`);
}

export default function Thanks() {
  const { quarter, present, quarters, thanks, everybody, page, pages, shown, order, done, me, timeZone } = useLoaderData<typeof loader>();
  const sentence = done === 'given' ? t.given : done !== null && Object.hasOwn(t.done, done) ? t.done[done as keyof typeof t.done] : undefined;
  return (
    <div className="page">
      {sentence && <Notice title={sentence} />}
      <header className="page__head">
        <h1>{t.title}</h1>
        <p className="lede">{t.lede}</p>
        {everybody && <p className="meta">{t.lookAll}</p>}
      </header>
      <p>
        <Link className="button" to="/thanks/new">
          {t.give}
        </Link>
      </p>
      <section className="section">
        <h2>{quarter === present ? t.present(t.quarterOf(quarter)) : t.quarterOf(quarter)}</h2>
        <ThanksFilter quarter={quarter} present={present} quarters={quarters} shown={shown} order={order} />
        {thanks.length === 0 ? <p>{shown === 'all' ? t.none : t.noneShown}</p> : <ThanksList thanks={thanks} order={order} me={me} timeZone={timeZone} />}
        <Pages page={page} pages={pages} labels={t.pages} />
      </section>
    </div>
  );
}
