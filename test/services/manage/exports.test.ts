import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { setClock } from '#app/services/clock.server.ts';
import { exportsText } from '#app/messages/manage/en-exports.ts';
import { getCohortSkills } from '#app/services/manage/skills.server.ts';
import { csvOf } from '#app/services/manage/export/csv.ts';
import { openExport } from '#app/services/manage/export/export-file.server.ts';
import { xlsxOf } from '#app/services/manage/export/xlsx.ts';
import { db } from '#db';
import { noteTrained } from '#db/queries/duty-progress.ts';
import { insertAssignment, insertTeam } from '#db/queries/organisations.ts';
import type { DutyRow } from '#db/schema.ts';
import { cohort } from '#test/support/assigned.ts';
import { eachDatabase } from '#test/support/database.ts';
import { contentRow } from '#test/support/duties.ts';
import { as, organisation, person, signedIn } from '#test/support/organisation.ts';
import { readCsv, readWorkbook, savedFile } from '#test/support/saved-file.ts';
import { publishSound } from '#test/support/small-content.ts';
import { thrownStatus } from '#test/support/thrown-status.ts';

const TODAY = '2026-05-20';
const AT = '2026-01-01T08:00:00.000Z';
const SECRET = 'zebra-quartz-lantern';

beforeEach(() => setClock(new Date(`${TODAY}T10:00:00.000Z`)));
afterEach(() => setClock(undefined));

const HOSTILE = ['=1+1', '+49 30 12', '-2', '@SUM(A1)', '＝1', 'Ada "Bob", Vale', 'two\nlines', 'a;=cmd', 'محمد علي', '😀 Ädé', 'bell\u0007\u001f', '_x0041_', '  spaces  ', '<b>&amp;</b>', "'quoted", '007', '1e5', 'TRUE', '2026-05-01', 'a,b'];
/** What a cell holds of it: a name is never a formula, and has no sign that a table has no place for. */
const inCsv = (name: string) => ({ '=1+1': "'=1+1", '+49 30 12': "'+49 30 12", '-2': "'-2", '@SUM(A1)': "'@SUM(A1)", '＝1': "'＝1", 'a;=cmd': "a;'=cmd", 'bell\u0007\u001f': 'bell' })[name] ?? name;
const inXlsx = (name: string) => (name.startsWith('bell') ? 'bell' : name);

/** Twenty people of odd names with a lead, in a cohort, and one of another team; words written by all of them. */
async function house() {
  await organisation();
  await publishSound('default');
  const lead = await person({ id: 'lead', name: 'Lea Lead', roles: 'manager' });
  await insertTeam(db(), { id: 'desk', organisation_id: 'default', name: '=Desk', manager_id: 'lead', parent_id: null });
  await insertTeam(db(), { id: 'far', organisation_id: 'default', name: 'Far', manager_id: null, parent_id: null });
  for (const [n, name] of HOSTILE.entries()) await person({ id: `p${n}`, name, team_id: 'desk', job: n < 10 ? 'desk' : '=job' });
  await person({ id: 'other', name: 'Otto Other', team_id: 'far' });
  await cohort('spring', [...HOSTILE.map((_, n) => `p${n}`), 'other']);
  await cohort('elsewhere', ['other']);
  await contentRow({ id: 'one', kind: 'scenario', title: '=cmd|"/c calc"!A1' });
  await insertAssignment(db(), { id: 'a-one', organisation_id: 'default', content_id: 'one', cohort_id: 'spring', created_at: AT });
  for (const [n, id] of [...HOSTILE.map((_, n) => `p${n}`), 'other'].entries()) {
    const state: Partial<DutyRow> = n % 3 === 0 ? { started_at: '2026-05-10T08:00:00.000Z', done_at: '2026-05-10T22:30:00.000Z', items_done: 3 } : n % 3 === 1 ? { due_on: '2026-05-19' } : {};
    await db()
      .insertInto('duty')
      .values({ id: `d-${id}`, organisation_id: 'default', assignment_id: 'a-one', person_id: id, content_id: 'one', round: 1, starts_on: '2026-05-01', due_on: '2026-06-30', time_zone: 'UTC', counts_from: null, items: 3, items_done: 0, started_at: null, done_at: null, succeeded_at: null, made_at: AT, ended_at: null, ...state })
      .execute();
    await db().insertInto('reflection').values({ person_id: id, content_id: 'one', organisation_id: 'default', reflection: 'r', text: SECRET, updated_at: AT }).execute();
  }
  await noteTrained(db(), 'default');
  return { lead: await as(lead) };
}

const ALL: [string, Record<string, string>][] = [
  ['duties', {}], ['duties', { cohort: 'spring' }], ['duties', { person: 'p1' }], ['late', {}], ['people', {}], ['people', { cohort: 'spring' }], ['cohorts', {}],
  ['matrix', { cohort: 'spring' }], ['over-time', { cohort: 'spring' }], ['skills', { cohort: 'spring' }], ['coverage', {}], ['due-next', {}],
];

eachDatabase('files for managers', () => {
  it('hold names as they are, whatever is in them, and no formula', async () => {
    const { lead } = await house();
    const csv = await savedFile(lead, 'duties.csv');
    const rows = readCsv(csv.bytes);
    expect(rows.map((row) => row['Name']).sort()).toEqual(HOSTILE.map(inCsv).sort());
    expect(rows[0]).toMatchObject({ Team: "'=Desk", What: `'=cmd|"/c calc"!A1` });
    expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const sheet = await readWorkbook((await savedFile(lead, 'duties.xlsx')).bytes);
    expect(sheet.map((row) => row['Name']).sort()).toEqual(HOSTILE.map(inXlsx).sort());
    expect(sheet[0]).toMatchObject({ Team: '=Desk', What: '=cmd|"/c calc"!A1' });
  });

  it('hold the same rows in both forms, dates as dates and numbers as numbers', async () => {
    const { lead } = await house();
    for (const [subject, search] of ALL) {
      const [csv, xlsx] = await Promise.all([savedFile(lead, `${subject}.csv`, search), savedFile(lead, `${subject}.xlsx`, search)]);
      const rows = readCsv(csv.bytes);
      const cells = await readWorkbook(xlsx.bytes);
      expect(rows.length, subject).toBeGreaterThan(0);
      expect(cells.map((row) => Object.keys(row).length), subject).toEqual(rows.map((row) => Object.keys(row).length));
      const plain = (value: string | number | null) => (value === null ? '' : String(value).replace(/ 00:00$/, ''));
      expect(cells.map((row) => Object.values(row).map(plain).map((cell) => cell.replace(/'/g, ''))), subject).toEqual(rows.map((row) => Object.values(row).map((cell) => cell.replace(/'/g, ''))));
    }
    const [done] = (await readWorkbook((await savedFile(lead, 'duties.xlsx', { person: 'p0' })).bytes));
    expect(done).toMatchObject({ Due: '2026-06-30 00:00', 'Done (Europe/Berlin)': '2026-05-11 00:30', Parts: 3, 'Parts done': 3, Status: 'done' });
    expect(readCsv((await savedFile(lead, 'duties.csv', { person: 'p0' })).bytes)[0]).toMatchObject({ Due: '2026-06-30', 'Done (Europe/Berlin)': '2026-05-11 00:30', Parts: '3' });
    const [late] = readCsv((await savedFile(lead, 'late.csv')).bytes);
    expect(late).toMatchObject({ Due: '2026-05-19', 'Days late': '1' });
    expect(readCsv((await savedFile(lead, 'late.csv')).bytes)).toHaveLength(7);
    expect(await readWorkbook((await savedFile(lead, 'coverage.xlsx')).bytes)).toContainEqual({ Work: 'Everybody', 'Front line': null, People: 20, Trained: 7, Share: 0.35, 'To the target': 9, Target: 0.8, Year: 2026 });
  });

  it('hold nothing that anybody wrote, and nobody else’s people', async () => {
    const { lead } = await house();
    for (const [subject, search] of ALL) {
      const { bytes } = await savedFile(lead, `${subject}.csv`, search);
      expect(bytes.toString(), subject).not.toContain(SECRET);
      expect(bytes.toString(), subject).not.toContain('Otto');
      expect(bytes.toString(), subject).not.toContain('other@');
    }
  });

  it('hold no more of skills than the page shows', async () => {
    await organisation();
    await publishSound('default');
    const lead = await person({ id: 'lead', roles: 'manager' });
    await insertTeam(db(), { id: 'desk', organisation_id: 'default', name: 'Desk', manager_id: 'lead', parent_id: null });
    for (let n = 0; n < 9; n++) await person({ id: `p${n}`, team_id: 'desk', job: n < 4 ? 'few' : 'many' });
    await cohort('spring', Array.from({ length: 9 }, (_, n) => `p${n}`));
    const scenario = await db().selectFrom('content').selectAll().where('kind', '=', 'scenario').executeTakeFirstOrThrow();
    for (let n = 0; n < 9; n++) {
      await db().insertInto('attempt').values({ id: `t${n}`, organisation_id: 'default', person_id: `p${n}`, scenario_id: scenario.id, scenario_version_id: scenario.current_version_id ?? '', started_at: AT, updated_at: AT, moves: 1, ended_at: AT, ending: null, outcome: null, score: 0.5, success: 0, submitted_at: AT }).execute();
      await db().insertInto('attempt_criterion').values({ attempt_id: `t${n}`, organisation_id: 'default', person_id: `p${n}`, criterion: 'empathy', score: 0.5, level: n % 3, moments: 1 }).execute();
    }
    const asker = await as(lead);
    for (const question of [{}, { job: 'many' }, { job: 'few' }] as Record<string, string>[]) {
      const { figures } = await getCohortSkills(asker, 'spring', question);
      const rows = readCsv((await savedFile(asker, 'skills.csv', { cohort: 'spring', ...question })).bytes);
      for (const figure of figures) {
        const own = rows.filter((row) => row['Criterion'] === figure.name);
        if (figure.shown) {
          expect(own.map((row) => [row['People at it first'], row['People at it latest'], row['People in all']])).toEqual(figure.first.map((of, level) => [String(of), String(figure.latest[level]), String(figure.people)]));
        } else expect(own.map((row) => [row['Level'], row['People at it first'], row['People at it latest'], row['People in all']])).toEqual([['', '', '', '']]);
      }
    }
    expect((await getCohortSkills(asker, 'spring')).figures.some(({ shown }) => shown)).toBe(true);
    expect((await getCohortSkills(asker, 'spring', { job: 'many' })).figures.some(({ shown }) => shown)).toBe(false);
  });

  it('are there for nobody outside, and for no other name', async () => {
    const { lead } = await house();
    await organisation('elsewhere');
    const stranger = await signedIn({ organisation_id: 'elsewhere', roles: 'administrator' });
    const learner = await signedIn();
    const status = (asker: typeof lead, name: string, search: Record<string, string> = {}) => thrownStatus(openExport(asker, name, new URLSearchParams(search), exportsText));
    for (const [subject, search] of ALL) {
      expect(await status(learner, `${subject}.csv`, search), subject).toBe(404);
      if (Object.keys(search).length > 0) expect(await status(stranger, `${subject}.xlsx`, search), subject).toBe(404);
    }
    for (const subject of ['duties', 'people', 'late', 'matrix', 'over-time', 'skills']) expect(await status(lead, `${subject}.csv`, { cohort: 'elsewhere' }), subject).toBe(404);
    for (const subject of ['matrix', 'over-time', 'skills']) expect(await status(lead, `${subject}.csv`), subject).toBe(404);
    expect(await status(lead, 'duties.csv', { person: 'other' })).toBe(404);
    expect(await status(lead, 'matrix.csv', { cohort: 'spring', team: 'far' })).toBe(404);
    for (const subject of ['duties', 'people', 'late']) expect(await status(lead, `${subject}.csv`, { team: 'far' }), subject).toBe(404);
    for (const name of ['', 'duties', 'duties.pdf', 'duties.csv.csv', 'constructor.csv', '../duties.csv', 'Duties.csv', 'duties.xls']) expect(await status(lead, name), name).toBe(404);
  });

  it('are named by what is in them', async () => {
    const { lead } = await house();
    await db().updateTable('cohort').set({ name: 'Frühling "1"' }).where('id', '=', 'spring').execute();
    expect((await openExport(lead, 'matrix.xlsx', new URLSearchParams({ cohort: 'spring' }), exportsText)).disposition).toBe(`attachment; filename="person-by-item-fruhling-1-2026-05-20.xlsx"; filename*=UTF-8''Person-by-item-Fr%C3%BChling-1-2026-05-20.xlsx`);
    expect(await openExport(lead, 'duties.csv', new URLSearchParams(), exportsText)).toMatchObject({ disposition: 'attachment; filename="duties-2026-05-20.csv"', mediaType: 'text/csv; charset=utf-8' });
  });
});

/** Five hundred pages of rows that cannot be packed, and how many of them were asked for, and whether somebody has ended the asking. */
function longTable() {
  const asked = { pages: 0, ended: false };
  const row = () => Array.from({ length: 40 }, () => Math.random().toString(36)).join(' ');
  async function* pages() {
    try {
      for (; asked.pages < 500; asked.pages += 1) yield Array.from({ length: 50 }, () => [row()]);
    } finally {
      asked.ended = true;
    }
  }
  return { asked, table: { columns: [{ head: 'Words', kind: 'text' as const }], pages } };
}

it.each(['csv', 'xlsx'])('a file of the form %s is made as it is read, and asks for no more once nobody reads', async (form) => {
  const { asked, table } = longTable();
  const pieces: AsyncIterable<Uint8Array> = form === 'csv' ? csvOf(table, 'UTC') : xlsxOf(table, 'UTC', 'Words');
  let bytes = 0;
  // Leaving the loop is what a reader does who goes away.
  for await (const piece of pieces) if ((bytes += piece.length) > 200_000) break;
  expect(asked.pages).toBeGreaterThan(0);
  await vi.waitFor(() => expect(asked.ended).toBe(true));
  expect(asked.pages).toBeLessThan(100);
});
