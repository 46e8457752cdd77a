import { data, redirect, type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { en } from '#app/messages/en.ts';
import { listText } from '#app/messages/studio/en-list.ts';
import { newText as t } from '#app/messages/studio/en-new.ts';
import { requireForm } from '#app/services/form.server.ts';
import { requireSignedIn, type SignedIn } from '#app/services/people/signed-in.server.ts';
import { createDraft } from '#app/services/studio/open-draft.server.ts';
import { listStudio } from '#app/services/studio/list.server.ts';
import styles from '#app/styles/studio.css?url';
import { NewForm } from './new-form.tsx';
import { kindFrom, readNew, type NewMistakes } from './read-new.ts';
import type { CourseChoice } from './suggested-slug.ts';

export const meta: MetaFunction = () => [{ title: en.app.title(t.title) }];
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, context);
  const { searchParams } = new URL(request.url);
  return { kind: kindFrom(searchParams.get('kind')), course: searchParams.get('course') ?? '', courses: await coursesOf(person) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireSignedIn(request, context);
  const { fields, whole, mistakes } = readNew(await requireForm(request), await coursesOf(person));
  if (Object.keys(mistakes).length > 0) return data({ fields, mistakes }, 400);
  const made = await createDraft(person, fields.kind, { title: fields.title, slug: whole });
  if (made.ok) return redirect(`/studio/drafts/${made.value}`);
  const mistaken: NewMistakes = /\btitle\b/i.test(made.error) ? { title: made.error } : { slug: made.error };
  return data({ fields, mistakes: mistaken }, 400);
}

async function coursesOf(person: SignedIn): Promise<CourseChoice[]> {
  const rows = await listStudio(person);
  const lessons = (course: string) => rows.filter(({ kind, slug }) => kind === 'lesson' && slug.startsWith(`${course}/`)).length;
  return rows.filter(({ kind }) => kind === 'course').map(({ slug, title }) => ({ slug, title, lessons: lessons(slug) }));
}

export default function New() {
  const { kind, course, courses } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="page page--narrow">
      <header className="page__head">
        <p className="crumb">
          <Link to="/studio">{listText.title}</Link>
        </p>
        <h1>{t.title}</h1>
      </header>
      <NewForm key={kind} courses={courses} fields={answer?.fields ?? { kind, course, title: '', slug: '' }} mistakes={answer?.mistakes ?? {}} />
    </div>
  );
}
