import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { ExportLinks } from '#app/components/export-links.tsx';
import { en } from '#app/messages/en.ts';
import { reportsText } from '#app/messages/manage/en-reports.ts';
import { getCohortSkills, readSkillQuestion } from '#app/services/manage/skills.server.ts';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';
import styles from '#app/styles/manage/reports.css?url';
import { Skill, WithheldSkills } from './skill.tsx';

const t = reportsText.skills;

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: en.app.title(data ? `${t.title}, ${data.name}` : t.title) }];
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return getCohortSkills(await requireSignedIn(request, context), params.cohort ?? '', readSkillQuestion(new URL(request.url).searchParams));
}

export default function Skills() {
  const { id, name, question, teams, jobs, figures } = useLoaderData<typeof loader>();
  return (
    <div className="page">
      <header className="page__head">
        <p className="crumb">
          <Link to={`/cohorts/${id}`}>{name}</Link>
        </p>
        <h1>{t.title}</h1>
        <p className="lede">{t.lede}</p>
      </header>
      {(teams.length > 1 || jobs.length > 1) && (
        <Form className="report-filter" method="get" key={JSON.stringify(question)}>
          {teams.length > 1 && <Choice name="team" label={t.team} value={question.team ?? ''} options={teams} />}
          {jobs.length > 1 && <Choice name="job" label={t.job} value={question.job ?? ''} options={jobs.map((job) => ({ id: job, name: job }))} />}
          <button className="button button--quiet">{t.apply}</button>
        </Form>
      )}
      <div className="report-skills">
        {figures.map((figure) => (figure.shown ? <Skill key={figure.id} figure={figure} /> : null))}
      </div>
      <WithheldSkills figures={figures.flatMap((figure) => (figure.shown ? [] : [figure]))} />
      <ExportLinks subject="skills" of={reportsText.files.skills} narrow={{ cohort: id }} filtered />
    </div>
  );
}

function Choice({ name, label, value, options }: { name: string; label: string; value: string; options: { id: string; name: string }[] }) {
  return (
    <label>
      <span>{label}</span>
      <select className="field__input" name={name} defaultValue={value}>
        <option value="">{t.any}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}
