import { Form, Link } from '@remix-run/react';
import { reportsText } from '#app/messages/manage/en-reports.ts';

const t = reportsText.matrix;

interface MatrixFilterProps {
  cohort: string;
  order: string;
  filter: { team?: string | undefined; name?: string | undefined; state?: string | undefined };
  teams: { id: string; name: string }[];
}

/** Whom the table shows and in which order: a form that asks by its address, so that it works without scripts and can be kept. */
export function MatrixFilter({ cohort, order, filter, teams }: MatrixFilterProps) {
  const asked = Object.values(filter).some((value) => value !== undefined);
  return (
    <Form className="report-filter" method="get" key={JSON.stringify([order, filter])}>
      {teams.length > 1 && <Choice name="team" label={t.team} value={filter.team ?? ''} options={[['', t.anyTeam], ...teams.map(({ id, name }): [string, string] => [id, name])]} />}
      <Choice name="status" label={t.status} value={filter.state ?? ''} options={[['', t.anyStatus], ...Object.entries(reportsText.states)]} />
      <label>
        <span>{t.name}</span>
        <input className="field__input" name="name" type="search" defaultValue={filter.name ?? ''} />
      </label>
      <Choice name="sort" label={t.sort} value={order} options={Object.entries(t.sorts)} />
      <button className="button button--quiet">{t.apply}</button>
      {asked && <Link to={`/cohorts/${cohort}`}>{t.all}</Link>}
    </Form>
  );
}

function Choice({ name, label, value, options }: { name: string; label: string; value: string; options: [string, string][] }) {
  return (
    <label>
      <span>{label}</span>
      <select className="field__input" name={name} defaultValue={value}>
        {options.map(([id, word]) => (
          <option key={id} value={id}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
}
