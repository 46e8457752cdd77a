import { data, redirect, type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { en } from '#app/messages/en.ts';
import { recognitionText } from '#app/messages/manage/en-recognition.ts';
import { requireForm } from '#app/services/form.server.ts';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';
import { getThanksForm, giveThanks, searchColleagues } from '#app/services/recognition/give-thanks.server.ts';
import { writtenIn } from '#app/services/written.server.ts';
import styles from '#app/styles/manage/recognition.css?url';
import { FindColleague } from './find-colleague.tsx';
import { ThanksForm } from './thanks-form.tsx';

const t = recognitionText.give;

export const meta: MetaFunction = () => [{ title: en.app.title(t.title) }];
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

/** Two steps with an address each: `?find=` looks for a colleague, `?to=` is the form for one. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, context);
  const search = new URL(request.url).searchParams;
  const to = search.get('to');
  const find = search.get('find');
  return {
    form: to === null ? undefined : await getThanksForm(person, to),
    find: find ?? '',
    found: to === null && find !== null ? await searchColleagues(person, find) : undefined,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireSignedIn(request, context);
  const form = await requireForm(request);
  const asked = { key: writtenIn(form, 'key'), to: new URL(request.url).searchParams.get('to') ?? '', criterion: writtenIn(form, 'criterion'), words: writtenIn(form, 'words') };
  const given = await giveThanks(person, asked);
  if (given.ok) return redirect('/thanks?show=given&done=given');
  return data({ asked, mistakes: given.error }, given.error.form === 'too-many' ? 429 : 400);
}

export default function GiveThanks() {
  const { form, find, found } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="page page--narrow">
      <header className="page__head">
        <p className="crumb">
          <Link to="/thanks">{recognitionText.thanks.title}</Link>
        </p>
        <h1>
          <bdi>{form ? t.titleTo(form.to.name) : t.title}</bdi>
        </h1>
        {form ? (
          <p className="meta meta--list">
            {form.to.team && <span>{form.to.team}</span>}
            <span>{form.to.email}</span>
            <span>
              <Link to="/thanks/new">{t.another}</Link>
            </span>
          </p>
        ) : (
          <p className="lede">{t.lede}</p>
        )}
      </header>
      {form ? <ThanksForm {...form} answer={answer} /> : <FindColleague find={find} found={found} />}
    </div>
  );
}
