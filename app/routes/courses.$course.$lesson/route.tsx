import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData, type ClientLoaderFunctionArgs } from '@remix-run/react';
import { addressOfModule, keepLesson, loadLesson, type LessonComponent } from '#app/components/lesson/lesson-component.ts';
import { en } from '#app/messages/en.ts';
import { useMessages } from '#app/messages/use-messages.ts';
import { getLessonComponent } from '#app/services/content/lesson-module.server.ts';
import { requireForm } from '#app/services/form.server.ts';
import { finishLesson, getLessonPage } from '#app/services/learn/lesson-page.server.ts';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';
import { Finish } from './finish.tsx';
import { LessonBody } from './lesson-body.tsx';
import { refusedReplyOf } from './refused-reply.server.ts';
import { Sources } from './sources.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data
    ? [{ title: en.app.title(data.title) }, { tagName: 'link', rel: 'modulepreload', href: addressOfModule(data.module) }]
    : [{ title: en.app.title(en.course.lesson) }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, context);
  const page = await getLessonPage(person, params.course ?? '', params.lesson ?? '');
  keepLesson(page.module, (await getLessonComponent(page.module)) as LessonComponent);
  return page;
}

/** Going from page to page, the lesson's text is loaded before it is shown. */
export async function clientLoader({ serverLoader }: ClientLoaderFunctionArgs) {
  const page = await serverLoader<typeof loader>();
  await loadLesson(page.module);
  return page;
}

/** Finishes the lesson. A reply that could not be rated comes here from its plain form, and is shown again. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn(request, context);
  const form = await requireForm(request);
  const refused = refusedReplyOf(form);
  if (refused) return data({ open: [], refused }, 400);
  const finished = await finishLesson(person, params.course ?? '', params.lesson ?? '');
  return finished.ok ? redirect(`${new URL(request.url).pathname}#finish`) : data({ open: finished.error, refused: undefined }, 400);
}

export default function LessonPage() {
  const m = useMessages();
  const page = useLoaderData<typeof loader>();
  const { open = [], refused } = useActionData<typeof action>() ?? {};
  return (
    <article className="page">
      <header className="page__head">
        <p className="crumb">
          <Link to={`/courses/${page.course.slug}`}>{page.course.title}</Link>
        </p>
        <h1>{page.title}</h1>
        <p className="lede">{page.summary}</p>
        <p className="meta meta--list">
          <span>{m.lesson.place(page.position, page.total)}</span>
          <span>{m.lesson.minutes(page.minutes)}</span>
        </p>
      </header>
      <LessonBody key={page.module} module={page.module} learner={page.learner} answers={page.answers} reflections={page.reflections} replies={page.replies} refused={refused} />
      <Sources sources={page.sources} />
      <Finish done={page.done} open={open} next={page.next} course={page.course} />
    </article>
  );
}
