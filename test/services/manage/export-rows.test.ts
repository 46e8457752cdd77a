import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { COHORT_ORDERS } from '#app/domain/cohort/cohort-order.ts';
import { setClock } from '#app/services/clock.server.ts';
import { openCohorts, openDuties, openPeople } from '#app/services/manage/export-rows.server.ts';
import { openMatrix } from '#app/services/manage/export/matrix-pages.server.ts';
import { getCohortMatrix, readQuestion } from '#app/services/manage/matrix.server.ts';
import { getOverview } from '#app/services/manage/overview.server.ts';
import { getPersonDuties } from '#app/services/manage/person-duties.server.ts';
import { db } from '#db';
import { insertAssignment, insertTeam } from '#db/queries/organisations.ts';
import type { DutyRow } from '#db/schema.ts';
import { cohort } from '#test/support/assigned.ts';
import { eachDatabase } from '#test/support/database.ts';
import { contentRow } from '#test/support/duties.ts';
import { as, organisation, person, signedIn } from '#test/support/organisation.ts';
import { thrownStatus } from '#test/support/thrown-status.ts';

const TODAY = '2026-05-20';
const AT = '2026-01-01T08:00:00.000Z';

beforeEach(() => setClock(new Date(`${TODAY}T10:00:00.000Z`)));
afterEach(() => setClock(undefined));

const STATES: Partial<DutyRow>[] = [
  { started_at: '2026-05-10T08:00:00.000Z', done_at: '2026-05-10T09:00:00.000Z', items_done: 3 },
  { started_at: '2026-05-12T08:00:00.000Z', items_done: 1 },
  {},
  { due_on: '2026-05-19' },
  { due_on: TODAY },
  { due_on: null },
];

async function duty(id: string, assignment_id: string, person_id: string, content_id: string, row: Partial<DutyRow> = {}): Promise<void> {
  await db()
    .insertInto('duty')
    .values({ id, organisation_id: 'default', assignment_id, person_id, content_id, round: 1, starts_on: '2026-05-01', due_on: '2026-06-30', time_zone: 'UTC', counts_from: null, items: 3, items_done: 0, started_at: null, done_at: null, succeeded_at: null, made_at: AT, ended_at: null, ...row })
    .execute();
}

/** Two teams with a lead each, a cohort across both and one of the second alone; contents given once, twice, ended and to come. */
async function house() {
  await organisation();
  const lead = await person({ id: 'lead', name: 'Lea Lead', roles: 'manager' });
  const other = await person({ id: 'other', name: 'Otto Other', roles: 'manager' });
  await insertTeam(db(), { id: 'desk', organisation_id: 'default', name: 'Desk', manager_id: 'lead', parent_id: null });
  await insertTeam(db(), { id: 'systems', organisation_id: 'default', name: 'Systems', manager_id: 'other', parent_id: null });
  for (let n = 0; n < 12; n++) await person({ id: `p${n}`, name: `${n % 2 ? 'person' : 'Person'} ${n % 5}`, team_id: n < 7 ? 'desk' : 'systems', job: 'desk' });
  await cohort('spring', Array.from({ length: 12 }, (_, n) => `p${n}`));
  await cohort('far', ['p9', 'p10']);
  for (const id of ['one', 'two']) await contentRow({ id, kind: 'scenario', title: `Title ${id}` });
  const give = (id: string, content_id: string, cohort_id: string) => insertAssignment(db(), { id, organisation_id: 'default', content_id, cohort_id, created_at: AT });
  await give('a-one', 'one', 'spring');
  await give('a-again', 'one', 'far');
  await give('a-two', 'two', 'spring');
  for (let n = 0; n < 12; n++) {
    await duty(`one-${n}`, 'a-one', `p${n}`, 'one', STATES[n % 6]);
    await duty(`two-${n}`, 'a-two', `p${n}`, 'two', STATES[(n * 5 + 1) % 6]);
  }
  await duty('again-9', 'a-again', 'p9', 'one', { due_on: '2026-05-02', items: 5 });
  await duty('again-10', 'a-again', 'p10', 'one', { ended_at: AT, due_on: '2026-05-02' });
  await duty('round-2', 'a-one', 'p0', 'one', { round: 2, starts_on: '2026-08-01' });
  return { lead: await as(lead), other: await as(other), administrator: await signedIn({ id: 'admin', name: 'Adam', roles: 'administrator' }) };
}

async function all<Row>(pages: AsyncIterable<Row[]>): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const page of pages) rows.push(...page);
  return rows;
}

eachDatabase('rows of exports', () => {
  it('have each duty once, as the tables say and as the overview and the person page count them', async () => {
    const { lead, other, administrator } = await house();
    for (const [asker, teams] of [[lead, ['desk']], [other, ['systems']], [administrator, ['desk', 'systems']]] as const) {
      const rows = await all((await openDuties(asker)).pages());
      const own = await sql<{ person_id: string; content_id: string; open: number; begun: number; due: string | null }>`
        select d.person_id, d.content_id, sum(case when d.done_at is null then 1 else 0 end) as open, count(case when d.done_at is null then d.started_at end) as begun,
          min(case when d.done_at is null then d.due_on end) as due
        from duty d, person p where p.id = d.person_id and p.team_id in (${sql.join([...teams])}) and d.ended_at is null and d.round = 1 group by d.person_id, d.content_id`.execute(db());
      const state = ({ open, begun, due }: (typeof own.rows)[number]) => (open === 0 ? 'done' : due !== null && due < TODAY ? 'late' : begun > 0 ? 'under-way' : 'not-begun');
      expect(rows.map((row) => `${row.personId} ${row.contentId} ${row.state}`).sort()).toEqual(own.rows.map((row) => `${row.person_id} ${row.content_id} ${state(row)}`).sort());
      const overview = await getOverview(asker);
      expect(rows.filter((row) => row.state === 'late')).toHaveLength(overview.late.total);
      for (const id of new Set(rows.map((row) => row.personId))) {
        const page = await getPersonDuties(asker, id);
        const one = rows.filter((row) => row.personId === id);
        const key = (duty: object) => JSON.stringify(duty);
        expect(one.map(({ title, state, dueOn, items, itemsDone, startedAt, doneAt }) => key({ title, state, dueOn, items, itemsDone, startedAt, doneAt })).sort()).toEqual(
          page.duties.map((duty) => key({ title: duty.title, state: duty.state, dueOn: duty.due_on, items: duty.items, itemsDone: duty.items_done, startedAt: duty.started_at, doneAt: duty.done_at })).sort(),
        );
        expect(await all((await openDuties(asker, { person: id })).pages())).toEqual(one);
      }
      for (const cohort of overview.cohorts) {
        const given = await all((await openDuties(asker, { cohort: cohort.id })).pages());
        const of = (state: string) => given.filter((row) => row.state === state).length;
        expect({ total: given.length, done: of('done'), late: of('late'), underWay: of('under-way'), notBegun: of('not-begun') }).toEqual({ total: cohort.total, done: cohort.done, late: cohort.late, underWay: cohort.underWay, notBegun: cohort.notBegun });
      }
    }
  });

  it('go on where the page before ended, whatever its length, by name without regard to case', async () => {
    const { administrator } = await house();
    const people = await openPeople(administrator);
    const whole = (await people.ask()).rows;
    expect(whole).toHaveLength(15);
    for (const limit of [1, 2, 7, 15]) {
      const ids: string[] = [];
      for (let after, more = true; more; ) {
        const page = await people.ask(after, limit);
        ids.push(...page.rows.map(({ personId }) => personId));
        [after, more] = [page.next, page.next !== undefined];
      }
      expect(ids).toEqual(whole.map(({ personId }) => personId));
    }
    expect(whole.map(({ name }) => name.toLowerCase())).toEqual(whole.map(({ name }) => name.toLowerCase()).sort());
    const cohorts = await openCohorts(administrator);
    const first = await cohorts.ask(undefined, 1);
    expect([...first.rows, ...(await cohorts.ask(first.next, 1)).rows].map(({ name }) => name)).toEqual(['Cohort far', 'Cohort spring']);
  });

  it('are those of the overview and the matrix, with its filters and order', async () => {
    const { lead, administrator } = await house();
    for (const asker of [lead, administrator]) {
      for (const order of COHORT_ORDERS) {
        const { cohorts } = await getOverview(asker, { order });
        expect((await all((await openCohorts(asker, order)).pages())).map(({ cohortId, ...row }) => ({ id: cohortId, ...row }))).toEqual(cohorts);
      }
      for (const search of ['', 'status=late', 'status=done&sort=due', 'sort=team', 'sort=done', 'sort=name&reverse', 'sort=item.two', 'sort=item.two&reverse&status=late', 'sort=item.none', 'team=desk&name=PERSON', 'name=nobody', 'page=3']) {
        const question = readQuestion(new URLSearchParams(search));
        const page = await getCohortMatrix(asker, 'spring', question);
        const exported = await openMatrix(asker, 'spring', question);
        expect(exported.items.map(({ id }) => id)).toEqual(page.items.map(({ id }) => id));
        expect(await all(exported.pages())).toEqual(page.people);
      }
    }
  });

  it('have people with their cohorts and how all their duties stand', async () => {
    const { other } = await house();
    const rows = await all((await openPeople(other)).pages());
    expect(rows.map(({ personId }) => personId).sort()).toEqual(['p10', 'p11', 'p7', 'p8', 'p9']);
    expect(rows.find(({ personId }) => personId === 'p9')).toEqual({
      personId: 'p9', name: 'person 4', email: 'p9@example.org', team: 'Systems', job: 'desk', cohorts: ['Cohort far', 'Cohort spring'], total: 2, done: 0, underWay: 0, notBegun: 1, late: 1, nextDue: '2026-05-02',
    });
    expect((await all((await openPeople(other, { cohort: 'far' })).pages())).map(({ personId }) => personId)).toEqual(['p10', 'p9']);
  });

  it('are open to nobody outside', async () => {
    const { lead, administrator } = await house();
    await organisation('elsewhere');
    const stranger = await signedIn({ organisation_id: 'elsewhere', roles: 'administrator' });
    const learner = await signedIn();
    for (const asker of [lead, stranger, learner]) {
      expect(await thrownStatus(openDuties(asker, { cohort: 'far' }))).toBe(404);
      expect(await thrownStatus(openPeople(asker, { cohort: 'far' }))).toBe(404);
      expect(await thrownStatus(openMatrix(asker, 'far'))).toBe(404);
      expect(await thrownStatus(openDuties(asker, { person: 'p9' }))).toBe(404);
    }
    expect(await thrownStatus(openMatrix(lead, 'spring', { team: 'systems' }))).toBe(404);
    expect(await thrownStatus(openDuties(administrator, { cohort: 'nowhere' }))).toBe(404);
    expect(await thrownStatus(openDuties(learner))).toBe(404);
    expect(await all((await openDuties(stranger)).pages())).toEqual([]);
  });

  it('leave out who is disabled, moved or gone while they are read', async () => {
    const { other } = await house();
    const people = await openPeople(other);
    const first = await people.ask(undefined, 1);
    await db().updateTable('person').set({ disabled_at: AT }).where('id', '=', 'p8').execute();
    await db().updateTable('person').set({ team_id: 'desk' }).where('id', '=', 'p9').execute();
    const rest = (await people.ask(first.next)).rows.map(({ personId }) => personId);
    expect([...first.rows.map(({ personId }) => personId), ...rest].sort()).toEqual(['p10', 'p11', 'p7']);
  });
});
