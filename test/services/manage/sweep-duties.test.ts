import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { setClock } from '#app/services/clock.server.ts';
import { startDutyRunner } from '#app/services/manage/duty-runner.server.ts';
import { sweepDuties } from '#app/services/manage/sweep-duties.server.ts';
import { retireContent } from '#app/services/studio/retire.server.ts';
import { db } from '#db';
import { replaceItems } from '#db/queries/contents.ts';
import { findSweepMark, saveSweepMark } from '#db/queries/duty-sweep.ts';
import { assigned, cohort, contentId, listDuties, MADE } from '#test/support/assigned.ts';
import { eachDatabase } from '#test/support/database.ts';
import { organisation, person, signedIn } from '#test/support/organisation.ts';
import { COURSE_CONTENT as CONTENT, publishSound } from '#test/support/small-content.ts';

const at = (moment: string) => () => new Date(moment);
const MORNING = at('2026-02-01T05:00:00.000Z');

beforeEach(() => setClock(new Date(MADE)));
afterEach(() => setClock(undefined));

async function house(people = 3) {
  await organisation();
  await publishSound('default', CONTENT);
  const ids = Array.from({ length: people }, (_, n) => `p${String(n).padStart(4, '0')}`);
  for (const id of ids) await person({ id });
  await cohort('c', ids);
  return ids;
}

eachDatabase('the daily application of duties', () => {
  it('makes what nothing else has told, once a day by the organisation’s date', async () => {
    await house();
    await assigned({ id: 'a', cohort_id: 'c' });
    expect(await sweepDuties(MORNING)).toBeGreaterThan(0);
    expect(await listDuties()).toHaveLength(3);
    expect(await findSweepMark(db(), 'default')).toEqual({ day: '2026-02-01', after: undefined });
    await assigned({ id: 'b', cohort_id: 'c' });
    // Half past ten in the evening in Berlin is still that day, an hour and a half later is not.
    expect(await sweepDuties(at('2026-02-01T21:30:00.000Z'))).toBe(0);
    expect(await sweepDuties(at('2026-02-01T23:30:00.000Z'))).toBeGreaterThan(0);
    expect(await listDuties()).toHaveLength(6);
  });

  it('makes the round whose time has come', async () => {
    await house(1);
    await assigned({ id: 'a', cohort_id: 'c', starts_on: '2026-01-01', due_on: '2026-01-31', every_months: 3, recurs_from: 'due' });
    await sweepDuties(MORNING);
    await sweepDuties(at('2026-04-27T10:00:00.000Z'));
    expect(await listDuties()).toHaveLength(1);
    await sweepDuties(at('2026-04-30T10:00:00.000Z'));
    expect(await listDuties()).toEqual(['p0000 1 2026-01-31', 'p0000 2 2026-04-30']);
  });

  it('goes on where another process, or the one before a restart, has left off', async () => {
    await house();
    for (const id of ['a', 'b', 'c']) await assigned({ id, cohort_id: 'c' });
    await saveSweepMark(db(), 'default', { day: '2026-02-01', after: { assignment: 'b', person: '' } });
    await sweepDuties(MORNING);
    expect(await db().selectFrom('duty').select('assignment_id').distinct().execute()).toEqual([{ assignment_id: 'c' }]);
    await saveSweepMark(db(), 'default', { day: '2026-02-02', after: { assignment: 'a', person: 'p0000' } });
    await sweepDuties(at('2026-02-02T10:00:00.000Z'));
    expect(await db().selectFrom('duty').select('person_id').where('assignment_id', '=', 'a').orderBy('person_id').execute()).toEqual([{ person_id: 'p0001' }, { person_id: 'p0002' }]);
  });

  it('leaves nobody out where two processes do it together, in pieces of people', async () => {
    await house(3);
    await db().insertInto('person').values(Array.from({ length: 2100 }, (_, n) => ({ id: `q${n}`, organisation_id: 'default', email: `q${n}@example.org`, name: 'Q', roles: '', job: 'desk', created_at: MADE }))).execute();
    await assigned({ id: 'a', job: 'desk' });
    await assigned({ id: 'b', cohort_id: 'c' });
    await sweepDuties(MORNING);
    // The second time there are more of one assignment than fit into a piece.
    await db().updateTable('person').set({ job: null }).where('id', 'like', 'q1%').execute();
    const day = at('2026-02-02T10:00:00.000Z');
    const [one, other] = await Promise.all([sweepDuties(day), sweepDuties(day)]);
    expect(one + other).toBeGreaterThan(4);
    const holding = await db().selectFrom('duty').select((e) => e.fn.countAll<number>().as('n')).where('assignment_id', '=', 'a').where('ended_at', 'is', null).executeTakeFirstOrThrow();
    const reached = await db().selectFrom('person').select((e) => e.fn.countAll<number>().as('n')).where('job', '=', 'desk').executeTakeFirstOrThrow();
    expect(holding.n).toBe(reached.n);
  });

  it('tells of trouble once, and tries again', async () => {
    await house();
    await assigned({ id: 'a', cohort_id: 'c' });
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    let trouble = true;
    const runner = startDutyRunner({
      now: () => {
        if (trouble) throw new Error('The clock has stopped.');
        return MORNING();
      },
      everyMs: 1e9,
    });
    await runner.round();
    await runner.round();
    expect(told).toHaveBeenCalledTimes(1);
    expect(told.mock.calls[0]?.[0]).toContain('Duties wait to be applied: Error: The clock has stopped.');
    trouble = false;
    await runner.round();
    expect(await listDuties()).toHaveLength(3);
    await runner.stop();
    told.mockRestore();
  });

  it('follows a course whose items have changed, and content that is retired and brought back', async () => {
    await house(1);
    await assigned({ id: 'a', cohort_id: 'c' });
    await sweepDuties(MORNING);
    const course = await contentId('basics');
    const { items } = await db().selectFrom('duty').select('items').executeTakeFirstOrThrow();
    const kept = await db().selectFrom('course_item').select('content_id').where('course_id', '=', course).orderBy('position').execute();
    await replaceItems(db(), 'default', course, kept.map((row) => row.content_id));
    expect(await sweepDuties(MORNING)).toBe(0);
    await replaceItems(db(), 'default', course, kept.slice(1).map((row) => row.content_id));
    expect(await sweepDuties(MORNING)).toBeGreaterThan(0);
    expect((await db().selectFrom('duty').select('items').executeTakeFirstOrThrow()).items).toBe(items - 1);
    const trainer = await signedIn({ id: 'trainer', roles: 'trainer' });
    await retireContent(trainer, 'course', 'basics', true);
    await sweepDuties(MORNING);
    expect(await listDuties()).toEqual(['p0000 1 - ended']);
    await retireContent(trainer, 'course', 'basics', false);
    await sweepDuties(MORNING);
    expect(await listDuties()).toEqual(['p0000 1 -']);
  });
});
