import { Form } from '@remix-run/react';
import { Notice } from '#app/components/notice.tsx';
import { whyNothing } from '#app/domain/roster/counts.ts';
import { rosterText as t } from '#app/messages/roster.en.ts';
import { LeftOut } from './left-out.tsx';
import { More } from './more.tsx';
import { PeopleTable } from './people-table.tsx';
import type { Shown } from './shown.server.ts';

interface PlanProps {
  shown: Shown;
  roster: string;
  hash: string;
  /** The plan has become another than the one that was to be applied. */
  changed: boolean;
}

/** What a roster would do, with the button that does it. */
export function Plan({ shown, roster, hash, changed }: PlanProps) {
  const { counts, created, updated, rejected, teams, cohorts, warnings } = shown;
  return (
    <>
      <section className="section" aria-labelledby="plan">
        {changed && <Notice alert title={t.changed} />}
        <h2 id="plan">{t.plan}</h2>
        <p>{t.summary(counts)}.</p>
        {warnings.all > 0 && (
          <Notice title={t.warnings}>
            <ul>
              {warnings.rows.map((sentence, n) => (
                <li key={n}>{sentence}</li>
              ))}
            </ul>
            <More {...warnings} />
          </Notice>
        )}
        {shown.changesAnything ? (
          <Form method="post" encType="multipart/form-data" reloadDocument className="form form--wide">
            <input type="hidden" name="roster" value={roster} />
            <input type="hidden" name="hash" value={hash} />
            {rejected.all > 0 && <p>{t.withoutLeft}</p>}
            {created.all > 0 && <p>{t.passwords}</p>}
            <p>
              <button className="button button--large">{t.apply(counts.create + counts.update)}</button>
            </p>
          </Form>
        ) : (
          <p>{t.nothing[whyNothing(counts)]}</p>
        )}
      </section>
      <LeftOut rejected={rejected} />
      {created.all > 0 && (
        <section className="section">
          <h2>{t.created(created.all)}</h2>
          <PeopleTable label={t.created(created.all)} head={t.gets} people={created} />
        </section>
      )}
      {updated.all > 0 && (
        <section className="section">
          <h2>{t.updated(updated.all)}</h2>
          <PeopleTable label={t.updated(updated.all)} head={t.changes} people={updated} />
        </section>
      )}
      <Names title={t.teams} all={teams.all} names={teams.rows.map(t.team)} />
      <Names title={t.cohorts} all={cohorts.all} names={cohorts.rows} />
    </>
  );
}

function Names({ title, names, all }: { title: string; names: string[]; all: number }) {
  if (all === 0) return null;
  return (
    <section className="section">
      <h2>{title}</h2>
      <ul className="ruled">
        {names.map((name, n) => (
          <li key={n}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
      <More rows={names} all={all} />
    </section>
  );
}
