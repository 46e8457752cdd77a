import { expect, it } from 'vitest';
import { dayIn } from '#app/domain/cohort/calendar.ts';
import { db } from '#db';
import { allRows } from '#test/support/all-rows.ts';
import { apply, assigned, cohort, contentId, listDuties, MADE, team } from '#test/support/assigned.ts';
import { eachDatabase } from '#test/support/database.ts';
import { organisation, person } from '#test/support/organisation.ts';
import { PLAIN_LESSON, SMALL_CONTENT, courseOf, file, publishSound } from '#test/support/small-content.ts';

const CONTENT = [...SMALL_CONTENT, file('courses/basics/two.mdx', PLAIN_LESSON), file('courses/basics/course.yaml', courseOf('Basics', 'lesson: two', 'scenario: charger'))];
const LATER = '2026-03-01T08:00:00.000Z';

/** Teams: head over desk; a person in each, one in none, one disabled in desk. */
async function house() {
  await organisation();
  await publishSound('default', CONTENT);
  await team('head');
  await team('desk', 'head');
  await person({ id: 'hana', team_id: 'head', job: 'Führung' });
  await person({ id: 'dev', team_id: 'desk', job: 'Service Desk' });
  await person({ id: 'noa', job: 'service desk ' });
  await person({ id: 'gus', team_id: 'desk', job: 'service desk', disabled_at: MADE });
}

const set = (id: string, row: object) => db().updateTable('person').set(row).where('id', '=', id).execute();

eachDatabase('applying duties', () => {
  it('makes them for a cohort, a team with those below it, a person and a kind of work, and never for the disabled', async () => {
    await house();
    await cohort('all', ['hana', 'gus'], 'Asia/Tokyo');
    const ids = [
      await assigned({ id: 'c', cohort_id: 'all', due_on: '2026-02-01' }),
      await assigned({ id: 't', team_id: 'head', due_on: '2026-02-02' }),
      await assigned({ id: 'p', person_id: 'noa', due_on: '2026-02-03' }),
      await assigned({ id: 'j', job: 'SERVICE DESK', due_on: '2026-02-04' }),
      await assigned({ id: 'f', job: 'FÜHRUNG', content_id: await contentId('charger', 'scenario') }),
      await assigned({ id: 'n', job: 'nobody does this' }),
    ];
    await apply();
    const made = await db().selectFrom('duty').select(['assignment_id', 'person_id', 'time_zone', 'items', 'content_id']).orderBy('assignment_id').orderBy('person_id').execute();
    expect(ids).toHaveLength(6);
    expect(made.map((duty) => `${duty.assignment_id} ${duty.person_id} ${duty.time_zone} ${duty.items}`)).toEqual([
      'c hana Asia/Tokyo 2',
      'f hana Europe/Berlin 1',
      'j dev Europe/Berlin 2',
      'j noa Europe/Berlin 2',
      'p noa Europe/Berlin 2',
      't dev Europe/Berlin 2',
      't hana Europe/Berlin 2',
    ]);
    const enrolled = await db().selectFrom('enrolment').select('person_id').orderBy('person_id').execute();
    expect(enrolled.map(({ person_id }) => person_id)).toEqual(['dev', 'hana', 'noa']);
  });

  it('changes nothing when done again, for all or for some', async () => {
    await house();
    await assigned({ team_id: 'head', due_on: '2026-02-02', every_months: 1, recurs_from: 'due', due_days: 10 });
    await assigned({ job: 'service desk' });
    await apply('2026-06-01T08:00:00.000Z');
    const before = await allRows();
    await apply('2026-06-01T08:00:00.000Z');
    await apply('2026-06-01T08:00:00.000Z', { people: ['hana', 'dev', 'nobody'] });
    await apply('2026-06-01T08:00:00.000Z', { people: [] });
    expect(await allRows()).toEqual(before);
  });

  it('is due later for who joins later, and touches those alone whom it is told', async () => {
    await house();
    await assigned({ team_id: 'desk', due_on: '2026-02-02', due_days: 30 });
    await apply();
    await set('noa', { team_id: 'desk' });
    await set('hana', { team_id: 'desk' });
    await apply(LATER, { people: ['noa'] });
    expect(await listDuties()).toEqual(['dev 1 2026-02-02', 'noa 1 2026-03-31']);
    await apply(LATER);
    expect(await listDuties()).toHaveLength(3);
  });

  it('ends them for who has moved, is disabled or is no member any more, and keeps what was', async () => {
    await house();
    await cohort('all', ['noa']);
    await assigned({ cohort_id: 'all' });
    await assigned({ team_id: 'head' });
    await apply();
    await set('hana', { disabled_at: LATER });
    await set('dev', { team_id: null });
    await db().deleteFrom('cohort_member').where('person_id', '=', 'noa').execute();
    await apply(LATER, { people: ['hana', 'dev'] });
    expect(await listDuties()).toEqual(['dev 1 - ended', 'hana 1 - ended', 'noa 1 -']);
    await apply(LATER);
    expect(await listDuties()).toEqual(['dev 1 - ended', 'hana 1 - ended', 'noa 1 - ended']);
  });

  it('lets the same duty hold again for who comes back, with the time of somebody new', async () => {
    await house();
    await assigned({ team_id: 'desk', due_on: '2026-02-02', due_days: 30 });
    await apply();
    await set('dev', { team_id: null });
    await apply('2026-01-10T08:00:00.000Z');
    await set('dev', { team_id: 'desk' });
    await apply(LATER);
    expect(await listDuties()).toEqual(['dev 1 2026-03-31']);
  });

  it('ends them with their assignment, with their content and not otherwise', async () => {
    await house();
    await assigned({ id: 'a', team_id: 'desk' });
    await assigned({ id: 'b', person_id: 'noa', content_id: await contentId('charger', 'scenario') });
    await apply();
    await db().updateTable('training_assignment').set({ ended_at: LATER }).where('id', '=', 'a').execute();
    await apply(LATER, { assignments: ['b'] });
    expect(await listDuties()).toEqual(['dev 1 -', 'noa 1 -']);
    await apply(LATER, { assignments: ['a'] });
    expect(await listDuties()).toEqual(['dev 1 - ended', 'noa 1 -']);
    await db().updateTable('content').set({ retired_at: LATER }).where('kind', '=', 'scenario').execute();
    await apply(LATER);
    expect(await listDuties()).toEqual(['dev 1 - ended', 'noa 1 - ended']);
  });

  it('makes the next round when its time has come, in the right time zone, and leaves one that is not done as it is', async () => {
    await house();
    await cohort('east', ['dev'], 'Pacific/Kiritimati');
    await cohort('west', ['noa'], 'Pacific/Pago_Pago');
    for (const id of ['east', 'west']) await assigned({ cohort_id: id, due_on: '2026-02-28', due_days: 10, every_months: 12, recurs_from: 'due' });
    await apply();
    // 18 February there, still 17 February here.
    const at = '2027-02-17T22:00:00.000Z';
    expect([dayIn(at, 'Pacific/Kiritimati'), dayIn(at, 'Pacific/Pago_Pago')]).toEqual(['2027-02-18', '2027-02-17']);
    await apply(at);
    expect(await listDuties()).toEqual(['dev 1 2026-02-28', 'dev 2 2027-02-28', 'noa 1 2026-02-28']);
    const second = await db().selectFrom('duty').selectAll().where('round', '=', 2).executeTakeFirstOrThrow();
    expect(second).toMatchObject({ starts_on: '2027-02-18', counts_from: '2027-02-17T10:00:00.000Z', items: 2 });
  });

  it('survives a reporting line that runs in a circle, and crosses into no other organisation', async () => {
    await house();
    await organisation('other');
    await team('theirs', 'head', null, 'other');
    await person({ id: 'stranger', organisation_id: 'other', team_id: 'theirs', job: 'service desk' });
    // A member whom a wrong row has brought in.
    await person({ id: 'spy', organisation_id: 'other', team_id: 'head' });
    await db().updateTable('team').set({ parent_id: 'desk' }).where('id', '=', 'head').execute();
    await assigned({ team_id: 'desk' });
    await assigned({ job: 'service desk' });
    await apply();
    expect(await listDuties()).toEqual(['dev 1 -', 'dev 1 -', 'hana 1 -', 'noa 1 -']);
    await apply(LATER, {}, 'other');
    expect(await listDuties()).toHaveLength(4);
  });

  it('is undone with the transaction', async () => {
    await house();
    await assigned({ team_id: 'head' });
    const before = await allRows();
    const { applyDuties } = await import('#app/services/manage/apply-duties.server.ts');
    await expect(
      db().transaction().execute(async (tx) => {
        await applyDuties(tx, 'default', {}, MADE);
        throw new Error('Changed its mind.');
      }),
    ).rejects.toThrow('Changed its mind.');
    expect(await allRows()).toEqual(before);
  });

  it('meets two at once: who is new and what is new find each other', async () => {
    await house();
    const { applyDuties } = await import('#app/services/manage/apply-duties.server.ts');
    await Promise.all([
      db().transaction().execute(async (tx) => {
        await tx.updateTable('person').set({ team_id: 'desk' }).where('id', '=', 'noa').execute();
        await applyDuties(tx, 'default', { people: ['noa'] }, MADE);
      }),
      (async () => {
        const content_id = await contentId('basics');
        await db().transaction().execute(async (tx) => {
          await tx.insertInto('training_assignment').values({ id: 'new', organisation_id: 'default', content_id, team_id: 'desk', created_at: MADE }).execute();
          await applyDuties(tx, 'default', { assignments: ['new'] }, MADE);
        });
      })(),
    ]);
    expect(await listDuties()).toEqual(['dev 1 -', 'noa 1 -']);
  });
});
