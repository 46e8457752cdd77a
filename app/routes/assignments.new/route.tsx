import { data, redirect, type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { Field } from '#app/components/field.tsx';
import { Notice } from '#app/components/notice.tsx';
import { SelectField } from '#app/components/select-field.tsx';
import { en } from '#app/messages/en.ts';
import { assignmentsText as t } from '#app/messages/manage/en-assignments.ts';
import { requireForm } from '#app/services/form.server.ts';
import { createAssignment, getAssignmentChoices, type AssignmentMistakes } from '#app/services/manage/assignments.server.ts';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';
import styles from '#app/styles/manage/assignments.css?url';
import { readAsked } from './read-asked.ts';
import { WhoField } from './who-field.tsx';

export const meta: MetaFunction = () => [{ title: en.app.title(t.newTitle) }];
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, context);
  const asked = readAsked(new URL(request.url).searchParams);
  return { ...(await getAssignmentChoices(person)), fields: { ...asked, due_days: asked.due_days || '30' } };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireSignedIn(request, context);
  const fields = readAsked(await requireForm(request));
  const made = await createAssignment(person, fields);
  return made.ok ? redirect('/assignments') : data({ fields, mistakes: made.error }, 400);
}

export default function NewAssignment() {
  const { contents, cohorts, teams, jobs, fields: begun } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const fields = answer?.fields ?? begun;
  const mistakes: AssignmentMistakes = answer?.mistakes ?? {};
  const titles = (kind: 'course' | 'scenario') => (
    <optgroup label={t.kinds[kind]}>
      {contents.filter((one) => one.kind === kind).map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </optgroup>
  );
  const of = (name: Exclude<keyof typeof fields, 'target'>) => ({ id: name, name, defaultValue: fields[name], error: mistakes[name] });
  const special = ['mastery', 'every_months', 'recurs_from', 'requires'] as const;
  return (
    <div className="page page--narrow">
      <header className="page__head">
        <p className="crumb">
          <Link to="/assignments">{t.title}</Link>
        </p>
        <h1>{t.newTitle}</h1>
        <p className="lede">{t.newLede}</p>
      </header>
      <Form method="post" className="form form--wide" noValidate>
        {answer && <Notice alert title={t.mistakes} />}
        <SelectField {...of('content')} label={t.content} hint={t.contentHint}>
          <option value="">{t.choose}</option>
          {titles('course')}
          {titles('scenario')}
        </SelectField>
        <WhoField cohorts={cohorts} teams={teams} jobs={jobs} target={fields.target} who={fields.who} error={mistakes.who} />
        <div className="assign__dates">
          <Field {...of('starts_on')} type="date" label={t.starts} hint={t.startsHint} />
          <Field {...of('due_on')} type="date" label={t.due} hint={t.dueHint} />
        </div>
        <Field {...of('due_days')} inputMode="numeric" label={t.days} hint={t.daysHint} />
        <details className="assign__more" open={special.some((name) => mistakes[name] || (fields[name] !== '' && fields[name] !== 'due'))}>
          <summary>{t.more}</summary>
          <Field {...of('mastery')} inputMode="decimal" label={t.mastery} hint={t.masteryHint} />
          <Field {...of('every_months')} inputMode="numeric" label={t.every} hint={t.everyHint} />
          <SelectField {...of('recurs_from')} label={t.from}>
            <option value="due">{t.fromDue}</option>
            <option value="completion">{t.fromCompletion}</option>
          </SelectField>
          <SelectField {...of('requires')} label={t.requires}>
            <option value="">{t.nothing}</option>
            {titles('course')}
            {titles('scenario')}
          </SelectField>
        </details>
        <p>
          <button className="button button--large">{t.submit}</button>
        </p>
      </Form>
    </div>
  );
}
