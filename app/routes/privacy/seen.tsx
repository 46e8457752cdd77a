import { Link } from '@remix-run/react';
import { CalendarDay } from '#app/components/dates.tsx';
import type { ShownCertificate } from '#app/components/certificate-list.tsx';
import { CertificatesOf } from '#app/components/certificates-of.tsx';
import { DutyList, type ListedDuty } from '#app/components/duty-list.tsx';
import { PersonMatrix, type MatrixPerson } from '#app/components/person-matrix.tsx';
import { reportsText } from '#app/messages/manage/en-reports.ts';

const t = reportsText.seen;

interface SeenProps {
  seen: {
    manager?: string | undefined;
    person: { name: string; email: string; job: string | null; team: string | null; duties: ListedDuty[]; certificates: ShownCertificate[] };
    late: { title: string; due_on: string }[];
    matrices: { id: string; name: string; items: { id: string; title: string }[]; people: MatrixPerson[] }[];
  };
  timeZone: string;
}

/** Everything that a manager's pages hold of the learner who looks. */
export function Seen({ seen: { manager, person, late, matrices }, timeZone }: SeenProps) {
  return (
    <section className="section" id="seen">
      <h2>{t.title}</h2>
      <p>{manager ? t.by(manager) : t.byAdministrators}</p>
      <p>{t.what}</p>
      <h3>{person.name}</h3>
      <p className="meta meta--list">
        {person.job && <span>{person.job}</span>}
        {person.team && <span>{person.team}</span>}
        <span>{person.email}</span>
      </p>
      <DutyList duties={person.duties} timeZone={timeZone} />
      <CertificatesOf certificates={person.certificates} />
      {late.length > 0 && (
        <>
          <p>{t.late}</p>
          <ul className="ruled">
            {late.map((row) => (
              <li key={`${row.title} ${row.due_on}`}>
                {row.title}, <CalendarDay date={row.due_on} />
              </li>
            ))}
          </ul>
        </>
      )}
      {matrices.map(({ id, name, items, people }) => (
        <section key={id} className="section">
          <h3>{t.cohort(name)}</h3>
          <PersonMatrix cohort={name} items={items} people={people} linked={false} />
        </section>
      ))}
      <p>{t.skills}</p>
      <p>
        <Link to="/privacy" preventScrollReset>
          {t.hide}
        </Link>
      </p>
    </section>
  );
}
