import { data, redirect, type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { AssignmentDue } from '#app/components/assignment-due.tsx';
import { Field } from '#app/components/field.tsx';
import { en } from '#app/messages/en.ts';
import { assignmentsText as t } from '#app/messages/manage/en-assignments.ts';
import { requireForm } from '#app/services/form.server.ts';
import { changeDates, endAssignment, getAssignment } from '#app/services/manage/assignments.server.ts';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';
import styles from '#app/styles/manage/assignments.css?url';

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: en.app.title(loaded?.assignment.title ?? t.title) }];
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, context);
  return { assignment: await getAssignment(person, params.assignment ?? ''), saved: new URL(request.url).searchParams.has('saved') };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn(request, context);
  const id = params.assignment ?? '';
  const form = await requireForm(request);
  if (form.get('intent') === 'end') {
    await endAssignment(person, id);
    return redirect(`/assignments?ended=${encodeURIComponent(id)}`);
  }
  const word = (name: string) => String(form.get(name) ?? '').trim();
  const fields = { starts_on: word('starts_on'), due_on: word('due_on'), due_days: word('due_days') };
  const changed = await changeDates(person, id, fields);
  return changed.ok ? redirect(`/assignments/${id}?saved`) : data({ fields, mistakes: changed.error }, 400);
}

export default function Assignment() {
  const { assignment, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { starts_on, due_on, due_days } = assignment;
  const fields = answer?.fields ?? { starts_on: starts_on ?? '', due_on: due_on ?? '', due_days: due_days === null ? '' : String(due_days) };
  const of = (name: keyof typeof fields) => ({ id: name, name, defaultValue: fields[name], error: answer?.mistakes[name] });
  return (
    <div className="page page--narrow">
      <header className="page__head">
        <p className="crumb">
          <Link to="/assignments">{t.title}</Link>
        </p>
        <h1>{assignment.title}</h1>
        <p className="lede">{assignment.who}</p>
        <p className="meta meta--list">
          <span>{t.kind[assignment.kind]}</span>
          <AssignmentDue dueOn={due_on} dueDays={due_days} />
          <Reached {...assignment} />
          {assignment.mastery !== null && <span>{t.success(assignment.mastery)}</span>}
          {assignment.every_months !== null && <span>{t.again(assignment.every_months, assignment.recurs_from)}</span>}
          {assignment.requires && <span>{t.after(assignment.requires)}</span>}
        </p>
      </header>
      {assignment.ended ? (
        <p className="notice">{t.ended}</p>
      ) : (
        <>
          <section className="section">
            <h2>{t.changeDates}</h2>
            {saved && !answer && (
              <p className="notice" role="status">
                {t.saved}
              </p>
            )}
            <p>{t.changeHint}</p>
            <Form method="post" className="form form--wide" noValidate>
              <div className="assign__dates">
                <Field {...of('starts_on')} type="date" label={t.starts} hint={t.startsHint} />
                <Field {...of('due_on')} type="date" label={t.due} hint={t.dueHint} />
              </div>
              <Field {...of('due_days')} inputMode="numeric" label={t.days} hint={t.daysHint} />
              <p>
                <button className="button">{t.save}</button>
              </p>
            </Form>
          </section>
          <section className="section">
            <h2>{t.end}</h2>
            <p>{t.endHint}</p>
            <Form method="post">
              <button className="button button--quiet" name="intent" value="end">
                {t.endButton}
              </button>
            </Form>
          </section>
        </>
      )}
    </div>
  );
}

/** How many it reaches; of one that has ended nothing where nobody is known to have had it. */
function Reached({ ended, done, people }: { ended: boolean; done: number; people: number }) {
  if (!ended) return <span>{t.people(done, people)}</span>;
  return people === 0 ? null : <span>{t.reached(done, people)}</span>;
}
