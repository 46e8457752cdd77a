import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { setClock } from '#app/services/clock.server.ts';
import { getCoverageGoal, setCoverageGoal } from '#app/services/manage/coverage.server.ts';
import { openDuties } from '#app/services/manage/export-rows.server.ts';
import { getMatrixPart } from '#app/services/manage/matrix-rows.server.ts';
import { getCohortMatrix, readQuestion } from '#app/services/manage/matrix.server.ts';
import { getOverview } from '#app/services/manage/overview.server.ts';
import { getPersonDuties } from '#app/services/manage/person-duties.server.ts';
import { getSeenOfMe } from '#app/services/manage/seen-of-me.server.ts';
import { getCohortSkills } from '#app/services/manage/skills.server.ts';
import { db } from '#db';
import { noteTrained } from '#db/queries/duty-progress.ts';
import { insertAssignment, insertCohort, insertTeam } from '#db/queries/organisations.ts';
import type { DutyRow, PersonRow } from '#db/schema.ts';
import { eachDatabase } from '#test/support/database.ts';
import { as, organisation, person, signedIn } from '#test/support/organisation.ts';
import { publishSound } from '#test/support/small-content.ts';
import { thrownStatus } from '#test/support/thrown-status.ts';

const AT = '2026-01-01T08:00:00.000Z';
const TODAY = '2026-05-20';
const NOW = new Date(`${TODAY}T10:00:00.000Z`);
const SECRET = 'zebra-quartz-lantern';

beforeEach(() => setClock(NOW));
afterEach(() => setClock(undefined));

let made = 0;
async function duty(row: Partial<DutyRow> & Pick<DutyRow, 'assignment_id' | 'person_id' | 'content_id'>): Promise<void> {
  const whole: DutyRow = { id: `duty-${++made}`, organisation_id: 'default', round: 1, starts_on: '2026-05-01', due_on: '2026-06-30', time_zone: 'UTC', counts_from: null, items: 3, items_done: 0, started_at: null, done_at: null, succeeded_at: null, made_at: AT, ended_at: null, ...row };
  await db().insertInto('duty').values(whole).execute();
}

async function content(id: string, kind: 'course' | 'scenario' = 'scenario', organisation_id = 'default'): Promise<void> {
  await db().insertInto('content').values({ id, organisation_id, kind, slug: id, title: `Title ${id}`, origin: 'file', current_version_id: null, retired_at: null, created_at: AT, forked_hash: null }).execute();
}

const assign = (id: string, content_id: string, cohort_id: string) =>
  insertAssignment(db(), { id, organisation_id: 'default', content_id, cohort_id, team_id: null, person_id: null, starts_on: null, due_on: null, mastery: null, created_at: AT });

const done = (on: string) => ({ started_at: `${on}T08:00:00.000Z`, done_at: `${on}T09:00:00.000Z`, items_done: 3 });

/** Two teams with a lead each, of seven and six people, all in the cohort `spring`; duties of every kind. */
async function house() {
  await organisation();
  const lead = await person({ id: 'lead', name: 'Lea Lead', roles: 'manager' });
  const other = await person({ id: 'other-lead', name: 'Otto Other', roles: 'manager' });
  await insertTeam(db(), { id: 'desk', organisation_id: 'default', name: 'Desk', manager_id: 'lead', parent_id: null });
  await insertTeam(db(), { id: 'systems', organisation_id: 'default', name: 'Systems', manager_id: 'other-lead', parent_id: null });
  const people: PersonRow[] = [];
  for (let n = 0; n < 13; n++) {
    people.push(await person({ id: `p${n}`, name: `Person ${String(n).padStart(2, '0')}`, team_id: n < 7 ? 'desk' : 'systems', job: n < 7 ? 'Service desk' : 'systems' }));
  }
  await insertCohort(db(), { id: 'spring', organisation_id: 'default', name: 'Spring', time_zone: 'UTC', starts_on: null, due_on: '2026-06-30', created_at: AT }, people.map(({ id }) => id));
  await content('one');
  await content('two');
  await assign('a-one', 'one', 'spring');
  await assign('a-again', 'one', 'spring');
  await assign('a-two', 'two', 'spring');
  for (const [n, { id }] of people.entries()) {
    const state = [done('2026-05-10'), done('2026-05-02'), { started_at: '2026-05-12T08:00:00.000Z', items_done: 1 }, {}, { due_on: '2026-05-19' }, { due_on: TODAY }][n % 6];
    await duty({ assignment_id: 'a-one', person_id: id, content_id: 'one', ...state });
  }
  // The same content a second time, due earlier; a duty that has ended; a round that is still to come.
  await duty({ assignment_id: 'a-again', person_id: 'p3', content_id: 'one', due_on: '2026-05-10' });
  await duty({ assignment_id: 'a-two', person_id: 'p3', content_id: 'two', ended_at: AT, due_on: '2026-05-01' });
  await duty({ assignment_id: 'a-one', person_id: 'p0', content_id: 'one', round: 2, starts_on: '2026-08-01', due_on: '2026-12-01' });
  const administrator = await signedIn({ id: 'admin', roles: 'administrator' });
  return { lead: await as(lead), other: await as(other), administrator, people };
}

eachDatabase('the overview', () => {
  it('agrees with the tables for each who may ask', async () => {
    const { lead, other, administrator } = await house();
    for (const [asker, teams] of [[lead, ['desk']], [other, ['systems']], [administrator, ['desk', 'systems']]] as const) {
      const { rows } = await sql<{ person_id: string; content_id: string; open: number; begun: number; due: string | null; done_at: string | null }>`
        select d.person_id, d.content_id, sum(case when d.done_at is null then 1 else 0 end) as open, count(case when d.done_at is null then d.started_at end) as begun,
          min(case when d.done_at is null then d.due_on end) as due, max(d.done_at) as done_at
        from duty d, person p where p.id = d.person_id and p.team_id in (${sql.join([...teams])}) and d.ended_at is null and (d.starts_on <= ${TODAY} or d.round = 1) group by d.person_id, d.content_id`.execute(db());
      const isLate = (row: (typeof rows)[number]) => row.open > 0 && row.due !== null && row.due < TODAY;
      const [cohort] = (await getOverview(asker)).cohorts;
      expect(cohort).toMatchObject({
        total: rows.length,
        done: rows.filter((row) => row.open === 0).length,
        late: rows.filter(isLate).length,
        underWay: rows.filter((row) => row.open > 0 && !isLate(row) && row.begun > 0).length,
        notBegun: rows.filter((row) => row.open > 0 && !isLate(row) && row.begun === 0).length,
        dueOn: '2026-06-30',
      });
      const finished = rows.filter((row) => row.open === 0);
      const recent = finished.filter((row) => (row.done_at ?? '') >= '2026-05-06T10:00').length;
      const straight = Math.floor(finished.length + (recent / 14) * 41);
      expect(cohort?.forecast).toEqual({ done: Math.min(rows.length, straight), shaky: recent < 5 });
    }
  });

  it('says who is late, the longest first and once for each content, and what is due next, today included', async () => {
    const { lead } = await house();
    const { late, due } = await getOverview(lead);
    expect(late.rows.map(({ person_id, due_on, days }) => `${person_id} ${due_on} ${days}`)).toEqual(['p3 2026-05-10 10', 'p4 2026-05-19 1']);
    expect(late.total).toBe(2);
    expect(due.map(({ title, due_on, people }) => `${title} ${due_on} ${people}`)).toEqual([`Title one ${TODAY} 1`, 'Title one 2026-06-30 1']);
  });

  it('says of a content that somebody has twice only when it is first due, as their page and the file do', async () => {
    const { lead } = await house();
    await assign('a-two-again', 'two', 'spring');
    // p1 has two dates ahead, p2 one twice, p6 the nearer done; p0's nearer one has ended, and their next round is not yet.
    const two = (person_id: string, due_on: string, row: Partial<DutyRow> = {}) => duty({ assignment_id: due_on < '2026-12-10' ? 'a-two' : 'a-two-again', person_id, content_id: 'two', due_on, ...row });
    await two('p1', '2026-12-01');
    await two('p1', '2026-12-22');
    await two('p2', '2026-12-22');
    await two('p2', '2026-12-22', { assignment_id: 'a-two' });
    await two('p6', '2026-12-01', done('2026-05-10'));
    await two('p6', '2026-12-22');
    await two('p0', '2026-12-01', { ended_at: AT });
    await two('p0', '2026-12-22');
    await two('p0', '2026-12-01', { round: 2, starts_on: '2026-08-01' });
    const { due } = await getOverview(lead);
    expect(due.map(({ content_id, due_on, people }) => `${content_id} ${due_on} ${people}`)).toEqual([`one ${TODAY} 1`, 'one 2026-06-30 1', 'two 2026-12-01 1', 'two 2026-12-22 3']);

    const ahead = new Map<string, number>();
    for await (const page of (await openDuties(lead)).pages()) {
      for (const { personId, contentId, dueOn, state } of page) {
        const own = (await getPersonDuties(lead, personId)).duties.find(({ content_id }) => content_id === contentId);
        expect(dueOn, personId).toBe(own?.due_on);
        if (state !== 'done' && dueOn !== null && dueOn >= TODAY) ahead.set(`${contentId} ${dueOn}`, (ahead.get(`${contentId} ${dueOn}`) ?? 0) + 1);
      }
    }
    expect(due.map(({ content_id, due_on, people }) => [`${content_id} ${due_on}`, people])).toEqual([...ahead].sort());
  });

  it('reckons a due date in the zone of the duty', async () => {
    const { lead } = await house();
    await db().updateTable('cohort').set({ time_zone: 'Asia/Tokyo' }).execute();
    await db().updateTable('duty').set({ time_zone: 'Asia/Tokyo' }).where('person_id', '=', 'p5').execute();
    // Half past midnight on the 21st in Tokyo, still the 20th elsewhere.
    setClock(new Date('2026-05-20T15:30:00.000Z'));
    expect((await getOverview(lead)).late.rows.map(({ person_id }) => person_id)).toEqual(['p3', 'p4', 'p5']);
  });

  it('counts nobody who is disabled', async () => {
    const { lead } = await house();
    await db().updateTable('person').set({ disabled_at: AT }).where('id', 'in', ['p3', 'p4']).execute();
    const { cohorts, late, coverage } = await getOverview(lead);
    expect([cohorts[0]?.people, cohorts[0]?.total, cohorts[0]?.late, late.total, coverage.all.people]).toEqual([5, 5, 0, 0, 5]);
  });

  it('has coverage of the calendar year by work against the target that an administrator sets', async () => {
    const { lead, administrator } = await house();
    await db().updateTable('duty').set({ done_at: '2025-12-31T22:59:00.000Z' }).where('person_id', '=', 'p0').where('round', '=', 1).execute();
    await db().updateTable('duty').set({ done_at: '2025-12-31T23:30:00.000Z' }).where('person_id', '=', 'p1').execute();
    await noteTrained(db(), 'default');
    const { coverage } = await getOverview(administrator);
    // Midnight in Berlin is 23:00 in UTC: p1 finished in the new year.
    expect(coverage.jobs.map(({ job, people, trained, frontLine }) => [job, people, trained, frontLine])).toEqual([['Service desk', 7, 2, true], ['systems', 6, 2, false], [null, 3, 0, false]]);
    expect(coverage).toMatchObject({ year: 2026, target: 80, maySet: true });
    expect(await thrownStatus(setCoverageGoal(lead, { target: '50', frontLine: '' }))).toBe(404);
    for (const target of ['', '0', '101', '5.5', 'half', '1e2x', '-3']) expect(await setCoverageGoal(administrator, { target, frontLine: '' })).toEqual({ ok: false, error: 'target' });
    expect(await setCoverageGoal(administrator, { target: '50', frontLine: 'Systems, , reception' })).toMatchObject({ ok: true });
    expect(await getCoverageGoal('default')).toEqual({ target: 50, frontLine: ['Systems', 'reception'] });
    const after = (await getOverview(lead)).coverage;
    expect([after.target, after.maySet, after.jobs[0]?.frontLine]).toEqual([50, false, false]);
  });

  it('comes in pages', async () => {
    const { administrator } = await house();
    for (let n = 0; n < 51; n++) await insertCohort(db(), { id: `c${n}`, organisation_id: 'default', name: `Cohort ${n}`, time_zone: 'UTC', starts_on: null, due_on: null, created_at: AT }, ['p0']);
    const [one, two, far] = [await getOverview(administrator, { page: 1 }), await getOverview(administrator, { page: 2 }), await getOverview(administrator, { page: 99 })];
    expect([one.cohorts.length, two.cohorts.length, two.pages, far.page]).toEqual([50, 2, 2, 2]);
    expect(new Set([...one.cohorts, ...two.cohorts].map(({ id }) => id)).size).toBe(52);
    expect(two.cohorts.map(({ id }) => id)).toContain('spring');
    for (const order of ['late', 'share'] as const) {
      const [first, second] = [await getOverview(administrator, { order }), await getOverview(administrator, { order, page: 2 })];
      expect([order, first.cohorts[0]?.id, first.cohorts.length, second.cohorts.length]).toEqual([order, 'spring', 50, 2]);
      expect(new Set([...first.cohorts, ...second.cohorts].map(({ id }) => id)).size).toBe(52);
    }
  });
});

eachDatabase('the matrix', () => {
  it('filters and sorts in the database, and agrees with itself', async () => {
    const { administrator } = await house();
    const ask = async (query: string) => (await getCohortMatrix(administrator, 'spring', readQuestion(new URLSearchParams(query)))).people.map(({ id }) => id);
    expect(await ask('status=late')).toEqual(['p3', 'p4', 'p10']);
    expect(await ask('status=done')).toEqual(['p0', 'p1', 'p6', 'p7', 'p12']);
    expect(await ask('status=under-way')).toEqual(['p2', 'p8']);
    expect(await ask('status=not-begun')).toEqual(['p5', 'p9', 'p11']);
    expect(await ask('status=late&team=desk')).toEqual(['p3', 'p4']);
    expect(await ask('name=PERSON 1')).toEqual(['p10', 'p11', 'p12']);
    expect(await ask('name=%25')).toEqual([]);
    expect((await ask('sort=due')).slice(0, 3)).toEqual(['p3', 'p4', 'p10']);
    expect((await ask('sort=done')).slice(0, 5).sort()).toEqual(['p0', 'p1', 'p12', 'p6', 'p7']);
    expect((await ask('sort=due&reverse')).at(0)).not.toBe('p3');
    expect(await ask('sort=name&reverse')).toEqual((await ask('')).reverse());
    for (const id of ['p0', 'p9']) await db().insertInto('progress').values({ person_id: id, content_id: 'one', organisation_id: 'default', started_at: AT, completed_at: id === 'p0' ? AT : null, succeeded_at: null, best_score: null, attempts: 1, updated_at: AT }).execute();
    expect((await ask('sort=item.one&reverse')).slice(0, 3)).toEqual(['p0', 'p9', 'p1']);
    expect((await ask('sort=item.one')).slice(-2)).toEqual(['p9', 'p0']);
    expect(await ask('sort=item.none')).toEqual(await ask(''));
    expect(await ask('status=nonsense&sort=nonsense&page=-1')).toHaveLength(13);
    expect(await ask("name=' or 1=1 --")).toEqual([]);
  });

  it('stands over time as the tables say, up to today', async () => {
    const { administrator } = await house();
    const { overTime } = await getCohortMatrix(administrator, 'spring');
    expect([overTime.from, overTime.today, overTime.until]).toEqual(['2026-05-01', TODAY, '2026-06-30']);
    for (const { date, done: count } of overTime.days) {
      const { rows } = await sql<{ n: number }>`select count(distinct person_id) as n from duty where round = 1 and ended_at is null and substr(done_at, 1, 10) <= ${date}`.execute(db());
      expect(count, date).toBe(rows[0]?.n);
    }
    const last = overTime.days.at(-1);
    expect([last?.date, last?.late]).toEqual([TODAY, 3]);
  });

  it('shows what was done before a later round began as not begun', async () => {
    const { administrator } = await house();
    for (const id of ['p0', 'p1']) await db().insertInto('progress').values({ person_id: id, content_id: 'one', organisation_id: 'default', started_at: AT, completed_at: AT, succeeded_at: null, best_score: null, attempts: 1, updated_at: AT }).execute();
    await db().updateTable('duty').set({ starts_on: '2026-05-15', counts_from: '2026-05-15T00:00:00.000Z' }).where('round', '=', 2).execute();
    const { people, items } = await getCohortMatrix(administrator, 'spring');
    expect(items.map(({ id }) => id)).toEqual(['one', 'two']);
    expect(people.slice(0, 2).map(({ statuses }) => statuses[0])).toEqual(['not-begun', 'done']);
  });

  it('comes in pages of 200', async () => {
    const { administrator } = await house();
    for (let n = 0; n < 200; n++) await person({ id: `m${n}`, name: `Member ${n}`, team_id: 'desk' });
    await db().insertInto('cohort_member').values(Array.from({ length: 200 }, (_, n) => ({ cohort_id: 'spring', person_id: `m${n}`, organisation_id: 'default', joined_at: AT }))).execute();
    const pages = [await getCohortMatrix(administrator, 'spring', { page: 1 }), await getCohortMatrix(administrator, 'spring', { page: 2 })];
    expect(pages.map(({ people }) => people.length)).toEqual([200, 13]);
    expect(pages[0]).toMatchObject({ found: 213, pages: 2 });
    const whole = (await getCohortMatrix(administrator, 'spring', { print: true })).people;
    const parts = await Promise.all([0, 1, 2, 3, 4, 5].map((part) => getMatrixPart(administrator, 'spring', {}, part)));
    expect(parts.map(({ rows }) => rows.length)).toEqual([50, 50, 50, 50, 13, 0]);
    expect(parts.flatMap(({ rows }) => rows)).toEqual(whole);
    expect(new Set(pages.flatMap(({ people }) => people.map(({ id }) => id))).size).toBe(213);
  });
});

eachDatabase('a person’s page', () => {
  it('holds the status of duties alone', async () => {
    const { lead } = await house();
    const page = await getPersonDuties(lead, 'p3');
    expect(page.duties.map(({ title, state, due_on }) => [title, state, due_on])).toEqual([['Title one', 'late', '2026-05-10']]);
    expect((await getPersonDuties(lead, 'p0')).duties.map(({ state }) => state)).toEqual(['done']);
    expect(Object.keys(page.duties[0] ?? {}).sort()).toEqual(['content_id', 'done_at', 'due_on', 'items', 'items_done', 'kind', 'requires', 'started_at', 'state', 'title']);
  });
});

/** A submitted attempt of somebody with a level on empathy. */
async function attempt(person_id: string, level: number, submitted_at: string | null, organisation_id = 'default'): Promise<void> {
  const id = `attempt-${++made}`;
  const version = await db().selectFrom('content_version').innerJoin('content', 'content.id', 'content_version.content_id').select(['content_version.id', 'content.id as content_id']).where('content.kind', '=', 'scenario').executeTakeFirstOrThrow();
  await db().insertInto('attempt').values({ id, organisation_id, person_id, scenario_id: version.content_id, scenario_version_id: version.id, started_at: AT, updated_at: AT, moves: 1, ended_at: AT, ending: 'friends', outcome: 'success', score: 0.5, success: 0, submitted_at }).execute();
  await db().insertInto('attempt_criterion').values({ attempt_id: id, organisation_id, person_id, criterion: 'empathy', score: 0.5, level, moments: 1 }).execute();
  await db().insertInto('move').values({ attempt_id: id, n: 1, scene: 'call', kind: 'reply', response: JSON.stringify({ kind: 'reply', text: SECRET }), made_at: AT, took_ms: null }).execute();
}

eachDatabase('skills', () => {
  it('count the first against the latest submitted attempt of each, as the tables say', async () => {
    const { administrator, lead, people } = await house();
    await publishSound('default');
    for (const [n, { id }] of people.entries()) {
      await attempt(id, 0, '2026-03-01T08:00:00.000Z');
      await attempt(id, 2, '2026-03-02T08:00:00.000Z');
      await attempt(id, n % 4, `2026-04-0${1 + (n % 9)}T08:00:00.000Z`);
      await attempt(id, 3, null);
    }
    const { rows } = await sql<{ level: number; n: number }>`
      select c.level, count(*) as n from attempt_criterion c, attempt a where a.id = c.attempt_id
        and a.submitted_at = (select max(b.submitted_at) from attempt b where b.person_id = a.person_id) group by c.level`.execute(db());
    const latest = [0, 1, 2, 3].map((level) => rows.find((row) => row.level === level)?.n ?? 0);
    const [figure] = (await getCohortSkills(administrator, 'spring')).figures;
    expect(figure).toMatchObject({ id: 'empathy', shown: true, people: 13, first: [13, 0, 0, 0], latest, small: true });
    expect((await getCohortSkills(administrator, 'spring', { team: 'systems' })).figures[0]).toMatchObject({ shown: true, people: 6 });
    expect((await getCohortSkills(administrator, 'spring', { team: 'desk', job: 'service desk' })).figures[0]).toMatchObject({ shown: true, people: 7 });
    expect((await getCohortSkills(lead, 'spring')).figures[0]).toMatchObject({ people: 7 });
    expect((await getCohortSkills(administrator, 'spring')).figures.filter(({ shown }) => shown)).toHaveLength(1);
  });

  it('are withheld of four people, and where a filter leaves four', async () => {
    const { administrator, lead, people } = await house();
    await publishSound('default');
    for (const { id } of people.slice(3)) await attempt(id, 1, AT);
    expect((await getCohortSkills(lead, 'spring')).figures[0]).toEqual({ id: 'empathy', name: 'Empathy', scale: 'levels', shown: false, why: 'few' });
    expect((await getCohortSkills(administrator, 'spring')).figures[0]).toMatchObject({ shown: true, people: 10 });
    for (const filter of [{ team: 'systems' }, { job: 'systems' }, { team: 'desk' }, { team: 'systems', job: 'systems' }]) {
      expect((await getCohortSkills(administrator, 'spring', filter)).figures[0], JSON.stringify(filter)).toMatchObject({ shown: false, why: 'filter' });
    }
  });

  it('are withheld of a newer cohort that differs from an older one by a few', async () => {
    const { administrator, people } = await house();
    await publishSound('default');
    for (const { id } of people) await attempt(id, 1, AT);
    await insertCohort(db(), { id: 'most', organisation_id: 'default', name: 'Most', time_zone: 'UTC', starts_on: null, due_on: null, created_at: '2026-02-01T08:00:00.000Z' }, people.slice(2).map(({ id }) => id));
    expect((await getCohortSkills(administrator, 'most')).figures[0]).toMatchObject({ shown: false, why: 'others' });
    expect((await getCohortSkills(administrator, 'spring')).figures[0]).toMatchObject({ shown: true });
  });
});

eachDatabase('what is not theirs', () => {
  it('is a 404 by every id of another team, another organisation, and by no id at all', async () => {
    const { lead, administrator } = await house();
    await organisation('elsewhere');
    const stranger = await person({ id: 'stranger', organisation_id: 'elsewhere' });
    const boss = await signedIn({ id: 'boss', organisation_id: 'elsewhere', roles: 'administrator manager' });
    await insertTeam(db(), { id: 'far', organisation_id: 'elsewhere', name: 'Far', manager_id: 'boss', parent_id: null });
    await insertCohort(db(), { id: 'far-cohort', organisation_id: 'elsewhere', name: 'Far', time_zone: 'UTC', starts_on: null, due_on: null, created_at: AT }, [stranger.id]);
    await insertCohort(db(), { id: 'systems-only', organisation_id: 'default', name: 'Systems only', time_zone: 'UTC', starts_on: null, due_on: null, created_at: AT }, ['p8', 'p9']);
    const learner = await signedIn({ id: 'learner' });
    const asked = [
      ...['p7', 'p12', 'stranger', 'lead', 'none', '', 'p7\0'].map((id) => () => getPersonDuties(lead, id)),
      ...['systems-only', 'far-cohort', 'none', ''].flatMap((id) => [() => getCohortMatrix(lead, id), () => getCohortSkills(lead, id)]),
      ...['systems', 'far', 'none'].flatMap((team) => [() => getCohortMatrix(lead, 'spring', { team }), () => getCohortSkills(lead, 'spring', { team })]),
      ...['systems-only', 'far-cohort', 'none', ''].map((id) => () => getMatrixPart(lead, id, {}, 0)),
      ...['systems', 'far', 'none'].map((team) => () => getMatrixPart(lead, 'spring', { team }, 0)),
      () => getMatrixPart(boss, 'spring', {}, 0),
      () => getMatrixPart(learner, 'spring', {}, 0),
      () => getCohortSkills(lead, 'spring', { job: 'systems' }),
      () => getPersonDuties(administrator, 'stranger'),
      () => getCohortMatrix(administrator, 'far-cohort'),
      () => getCohortSkills(administrator, 'far-cohort'),
      ...['p3', 'learner'].map((id) => () => getPersonDuties(boss, id)),
      () => getCohortMatrix(boss, 'spring'),
      () => getCohortSkills(boss, 'spring'),
      () => getOverview(learner),
      () => getPersonDuties(learner, 'learner'),
      () => getCohortSkills(learner, 'spring'),
    ];
    for (const [n, ask] of asked.entries()) expect([n, await thrownStatus(ask()).catch(String)]).toEqual([n, 404]);
    const seen = JSON.stringify([await getOverview(lead), await getCohortMatrix(lead, 'spring'), await getCohortSkills(lead, 'spring')]);
    expect(seen).not.toMatch(/"p7"|"p12"|stranger|Systems|Far/);
  });

  it('are words: none of the reports holds any', async () => {
    const { lead, administrator, people } = await house();
    await publishSound('default');
    for (const { id } of people) {
      await attempt(id, 1, AT);
      await db().insertInto('reflection').values({ person_id: id, content_id: 'one', organisation_id: 'default', reflection: 'r', text: SECRET, updated_at: AT }).execute();
      await db().insertInto('practice_reply').values({ person_id: id, content_id: 'one', organisation_id: 'default', practice: 'r', text: SECRET, earlier: null, updated_at: AT }).execute();
    }
    for (const asker of [lead, administrator]) {
      const held = [await getOverview(asker), await getCohortMatrix(asker, 'spring'), await getCohortSkills(asker, 'spring'), await getPersonDuties(asker, 'p3')];
      expect(JSON.stringify(held)).not.toContain(SECRET);
    }
  });
});

eachDatabase('what a learner is shown of what their manager sees', () => {
  it('is what the manager’s own pages hold of them, and of nobody else', async () => {
    const { lead, people } = await house();
    const [me] = people.slice(3);
    if (!me) throw new Error('Nobody is there.');
    const seen = await getSeenOfMe(await as(me));
    const [matrix, overview] = [await getCohortMatrix(lead, 'spring'), await getOverview(lead)];
    expect(seen.manager).toBe('Lea Lead');
    expect(seen.person).toEqual(await getPersonDuties(lead, 'p3'));
    expect(seen.matrices).toEqual([{ id: 'spring', name: 'Spring', items: matrix.items, people: matrix.people.filter(({ id }) => id === 'p3') }]);
    expect(seen.late).toEqual(overview.late.rows.filter(({ person_id }) => person_id === 'p3'));
    expect(JSON.stringify(seen)).not.toMatch(/Person 0[0-24-9]|Person 1/);
  });

  it('is what administrators see where nobody leads them', async () => {
    const { administrator } = await house();
    await db().updateTable('person').set({ team_id: null }).where('id', '=', 'p3').execute();
    const row = await db().selectFrom('person').selectAll().where('id', '=', 'p3').executeTakeFirstOrThrow();
    const seen = await getSeenOfMe(await as(row));
    expect(seen.manager).toBeUndefined();
    expect(seen.person).toEqual(await getPersonDuties(administrator, 'p3'));
  });

  it('finds the lead up a line without leads, and ends where the line is a circle', async () => {
    const { people } = await house();
    await db().updateTable('team').set({ manager_id: null, parent_id: 'systems' }).where('id', '=', 'desk').execute();
    await db().updateTable('team').set({ parent_id: 'desk' }).where('id', '=', 'systems').execute();
    const [me] = people;
    if (!me) throw new Error('Nobody is there.');
    expect((await getSeenOfMe(await as(me))).manager).toBe('Otto Other');
  });
});
