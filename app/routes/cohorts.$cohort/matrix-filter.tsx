import { Form, Link } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { matrixText } from '#app/messages/manage/en-matrix.ts';
import { reportsText } from '#app/messages/manage/en-reports.ts';
import type { Sort } from './sort-head.tsx';

const t = reportsText.matrix;

interface MatrixFilterProps {
  cohort: string;
  sort: Sort;
  filter: { team?: string | undefined; name?: string | undefined; state?: string | undefined };
  teams: { id: string; name: string }[];
  items: { id: string; title: string }[];
}

/** Whom the table shows and in which order: a form that asks by its address, so that it works without scripts and can be kept. */
export function MatrixFilter({ cohort, sort, filter, teams, items }: MatrixFilterProps) {
  const form = useRef<HTMLFormElement>(null);
  const asked: Record<string, string> = {
    team: filter.team ?? '',
    status: filter.state ?? '',
    name: filter.name ?? '',
    sort: sort.order === 'item' ? `item.${sort.item ?? ''}` : sort.order,
    reverse: sort.reverse ? '1' : '',
  };
  const said = JSON.stringify(asked);
  // The fields follow the address (a head that sorts, the way back) and stay what they are, so that none loses the focus.
  useEffect(() => {
    for (const [name, value] of Object.entries(JSON.parse(said) as Record<string, string>)) {
      const field = form.current?.elements.namedItem(name);
      if (field instanceof HTMLSelectElement) field.value = value;
      else if (field instanceof HTMLInputElement) Object.assign(field, field.type === 'checkbox' ? { checked: value !== '' } : { value });
    }
  }, [said]);
  return (
    <Form className="report-filter" method="get" preventScrollReset ref={form}>
      {teams.length > 1 && <Choice name="team" label={t.team} value={asked.team} options={[['', t.anyTeam], ...teams.map(({ id, name }): [string, string] => [id, name])]} />}
      <Choice name="status" label={t.status} value={asked.status} options={[['', t.anyStatus], ...Object.entries(reportsText.states)]} />
      <label>
        <span>{t.name}</span>
        <input className="field__input" name="name" type="search" defaultValue={asked.name} />
      </label>
      <Choice name="sort" label={t.sort} value={asked.sort} options={[...Object.entries(t.sorts), ...items.map(({ id, title }): [string, string] => [`item.${id}`, matrixText.by.item(title)])]} />
      <label className="report-filter__check">
        <input type="checkbox" name="reverse" value="1" defaultChecked={asked.reverse !== ''} /> <span>{matrixText.reverse}</span>
      </label>
      <button className="button button--quiet">{t.apply}</button>
      <Link to={`/cohorts/${cohort}`} preventScrollReset>
        {t.all}
      </Link>
    </Form>
  );
}

function Choice({ name, label, value, options }: { name: string; label: string; value: string | undefined; options: [string, string][] }) {
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
