import { afterEach, beforeEach, expect, it } from 'vitest';
import { setClock } from '#app/services/clock.server.ts';
import { ASSIGNMENTS_ON_A_PAGE, getAssignmentPage } from '#app/services/manage/assignment-pages.server.ts';
import { getComparison } from '#app/services/manage/compare.server.ts';
import { openDuties } from '#app/services/manage/export-rows.server.ts';
import { getLate, LATE_ON_A_PAGE } from '#app/services/manage/late.server.ts';
import { getOverview } from '#app/services/manage/overview.server.ts';
import { db } from '#db';
import { assigned, cohort, team } from '#test/support/assigned.ts';
import { eachDatabase } from '#test/support/database.ts';
import { contentRow, dutyRow } from '#test/support/duties.ts';
import { as, organisation, person, signedIn } from '#test/support/organisation.ts';
import { readCsv, savedFile } from '#test/support/saved-file.ts';
import { thrownStatus } from '#test/support/thrown-status.ts';

beforeEach(() => setClock(new Date('2026-05-20T10:00:00.000Z')));
afterEach(() => setClock(undefined));

/** Two teams; in each a person more than a page holds would be too many, so the first has 130 duties late and the second two. */
async function house() {
  await organisation();
  const lead = await person({ id: 'lead', roles: 'manager' });
  await team('desk', null, 'lead');
  await team('systems');
  const { id: course } = await contentRow({ id: 'course' });
  for (let n = 0; n < LATE_ON_A_PAGE + 30; n++) {
    const { id } = await person({ name: `Desk ${String(n).padStart(3, '0')}`, team_id: 'desk' });
    await dutyRow(id, course, { due_on: n % 2 ? '2026-05-01' : '2026-05-19' });
  }
  for (const name of ['Sys One', 'Sys Two']) await dutyRow((await person({ name, team_id: 'systems' })).id, course, { due_on: '2026-05-10' });
  await dutyRow((await person({ name: 'In time', team_id: 'desk' })).id, course, { due_on: '2026-05-20' });
  return { lead: await as(lead), administrator: await signedIn({ roles: 'administrator' }), learner: await signedIn() };
}

eachDatabase('everybody who is late', () => {
  it('comes in pages, the longest first, of one’s own people alone, by team and name', async () => {
    const { lead, administrator, learner } = await house();
    const [one, two] = [await getLate(lead, {}), await getLate(lead, { page: 2 })];
    expect([one.total, one.pages, one.rows.length, two.rows.length]).toEqual([130, 2, 100, 30]);
    expect([one.rows[0], two.rows.at(-1)]).toMatchObject([{ name: 'Desk 001', due_on: '2026-05-01', days: 19 }, { name: 'Desk 128', due_on: '2026-05-19', days: 1 }]);
    expect(new Set([...one.rows, ...two.rows].map(({ person_id }) => person_id)).size).toBe(130);
    expect((await getLate(administrator, {})).total).toBe(132);
    expect((await getLate(administrator, { team: 'systems' })).rows.map(({ name }) => name)).toEqual(['Sys One', 'Sys Two']);
    expect((await getLate(administrator, { name: 'sys t' })).total).toBe(1);
    expect((await getLate(lead, { name: 'nobody', page: 9 })).total).toBe(0);
    for (const question of [{}, { team: 'systems' }, { team: 'desk', name: '12' }, { name: 'SYS T' }, { name: 'nobody' }]) {
      const inFile: string[] = [];
      for await (const rows of (await openDuties(administrator, { ...question, state: 'late' })).pages()) inFile.push(...rows.map(({ name }) => name));
      const pages = [await getLate(administrator, question), await getLate(administrator, { ...question, page: 2 })].slice(0, (await getLate(administrator, question)).pages);
      expect(inFile.sort()).toEqual(pages.flatMap(({ rows }) => rows.map(({ name }) => name)).sort());
    }
    for (const ask of [() => getLate(lead, { team: 'systems' }), () => getLate(lead, { team: 'none' }), () => getLate(learner, {})]) expect(await thrownStatus(ask())).toBe(404);
  });

  it('has the days that the file and the overview have, counted in the zone where the duty is due', async () => {
    await organisation();
    const administrator = await signedIn({ roles: 'administrator' });
    const { id: course } = await contentRow({ id: 'course' });
    const [east, west] = ['Pacific/Auckland', 'Pacific/Honolulu'];
    const late = async (name: string, ...dates: [string, string][]) => {
      const { id } = await person({ name });
      for (const [due_on, time_zone] of dates) await dutyRow(id, course, { due_on, time_zone });
      return id;
    };
    await cohort('east', [await late('East', ['2026-05-10', east])], east);
    await cohort('west', [await late('West', ['2026-05-12', west])], west);
    await late('Home', ['2026-05-11', 'Europe/Berlin']);
    // One content twice: the first date counts; of one date, where it is over.
    await late('Twice', ['2026-05-17', west], ['2026-05-13', east]);
    await late('Both', ['2026-05-19', west], ['2026-05-19', east], ['2026-05-19', west]);

    // At first the 21st in the east, the 20th at home and still the 19th in the west.
    for (const [at, days] of [
      ['2026-05-20T12:30:00.000Z', { East: 11, Home: 9, West: 8, Twice: 8, Both: 2 }],
      ['2026-05-20T09:30:00.000Z', { East: 10, Home: 9, West: 7, Twice: 7, Both: 1 }],
    ] as const) {
      setClock(new Date(at));
      const daysOf = (rows: { name: string; days: number }[]) => Object.fromEntries(rows.map((row) => [row.name, row.days]));
      expect(daysOf((await getLate(administrator, {})).rows), at).toEqual(days);
      expect(daysOf((await getOverview(administrator)).late.rows), at).toEqual(days);
      const file = readCsv((await savedFile(administrator, 'late.csv')).bytes);
      expect(daysOf(file.map((row) => ({ name: row['Name'] ?? '', days: Number(row['Days late']) }))), at).toEqual(days);
    }
  });
});

eachDatabase('cohorts side by side', () => {
  it('are as far as they were at the same age, for who may see them', async () => {
    await organisation();
    const lead = await person({ id: 'lead', roles: 'manager' });
    await team('desk', null, 'lead');
    for (const id of ['ada', 'bo']) await person({ id, name: id, team_id: 'desk' });
    await person({ id: 'cy', name: 'Cy' });
    await cohort('early', ['ada', 'bo']);
    await cohort('young', ['ada']);
    await cohort('far', ['cy']);
    const { id: content_id } = await contentRow({ id: 'course' });
    for (const [id, from] of [['early', '2026-04-01'], ['young', '2026-05-11']] as const) {
      await assigned({ id, cohort_id: id, content_id, starts_on: from });
      for (const who of id === 'early' ? ['ada', 'bo'] : ['ada']) {
        const { id: duty } = await dutyRow(who, content_id, { starts_on: from, time_zone: 'UTC', due_on: '2026-12-01', done_at: id === 'early' ? (who === 'ada' ? '2026-04-06T10:00:00.000Z' : '2026-04-20T10:00:00.000Z') : null });
        await db().updateTable('duty').set({ assignment_id: id }).where('id', '=', duty).execute();
      }
    }
    const { cohorts, weeks, choices } = await getComparison(await as(lead), ['early', 'young', 'early']);
    expect(cohorts.map(({ id, total, done }) => [id, total, done])).toEqual([['early', 2, 2], ['young', 1, 0]]);
    expect(weeks.slice(0, 4)).toEqual([{ week: 0, shares: [0, 0] }, { week: 1, shares: [0.5, 0] }, { week: 2, shares: [0.5, 0] }, { week: 3, shares: [1, null] }]);
    expect(choices.map(({ id }) => id)).toEqual(['early', 'young']);
    for (const ids of [['early', 'far'], ['none']]) expect(await thrownStatus(getComparison(await as(lead), ids))).toBe(404);
    expect((await getComparison(await as(lead), [])).weeks).toEqual([]);
    expect(await thrownStatus(getComparison(await signedIn(), ['early']))).toBe(404);
  });
});

eachDatabase('assignments', () => {
  it('come in pages that leave out none and repeat none, also of one moment', async () => {
    await organisation();
    const administrator = await signedIn({ roles: 'administrator' });
    const { id: content_id } = await contentRow({ id: 'course' });
    for (let n = 0; n < 2 * ASSIGNMENTS_ON_A_PAGE + 5; n++) await assigned({ content_id, job: `job ${n}`, created_at: `2026-01-0${1 + (n % 3)}T08:00:00.000Z` });
    const seen: string[] = [];
    for (let from: string | null = null, pages = 0; pages < 5; pages++) {
      const { assignments, next }: Awaited<ReturnType<typeof getAssignmentPage>> = await getAssignmentPage(administrator, from);
      seen.push(...assignments.map(({ id }) => id));
      if (!next) break;
      from = next;
    }
    expect([seen.length, new Set(seen).size]).toEqual([205, 205]);
    expect((await getAssignmentPage(administrator, 'nonsense')).first).toBe(true);
  });
});
