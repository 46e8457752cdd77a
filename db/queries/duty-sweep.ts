import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { saveSetting } from './settings.ts';

/** How far the day's application of duties is: `2026-11-22`, or while it goes on `2026-11-22 <assignment> <person>`, the last that are done. */
const SETTING = 'duties-applied-on';

export interface SweepMark {
  day: string;
  /** Undefined: everything is done. */
  after?: { assignment: string; person: string } | undefined;
}

export async function findSweepMark(db: Kysely<Database>, organisationId: string): Promise<SweepMark | undefined> {
  const row = await db.selectFrom('setting').select('value').where('organisation_id', '=', organisationId).where('name', '=', SETTING).executeTakeFirst();
  if (!row) return undefined;
  const [day = '', assignment, person = ''] = row.value.split(' ');
  return { day, after: assignment === undefined ? undefined : { assignment, person } };
}

export const saveSweepMark = (db: Kysely<Database>, organisationId: string, { day, after }: SweepMark) =>
  saveSetting(db, organisationId, SETTING, after ? `${day} ${after.assignment} ${after.person}` : day);

/** Lets duties be applied anew within a minute or so, as when what is assigned has changed; to be called in the transaction that changes it. */
export const sweepAgain = (db: Kysely<Database>, organisationId: string) =>
  db.deleteFrom('setting').where('organisation_id', '=', organisationId).where('name', '=', SETTING).execute();

/** Assignments behind one, by id, that have not ended or still have open duties, each with the number of its duties. */
export const listToSweep = (db: Kysely<Database>, organisationId: string, after: string, limit: number) =>
  db
    .selectFrom('training_assignment')
    .select((e) => ['training_assignment.id', e.selectFrom('duty').select((d) => d.fn.countAll<number>().as('n')).whereRef('duty.assignment_id', '=', 'training_assignment.id').as('duties')])
    .where('training_assignment.id', '>', after)
    .where((e) => e(e.fn.coalesce('training_assignment.organisation_id', e.val('')), '=', organisationId))
    .where((e) =>
      e.or([
        e('training_assignment.ended_at', 'is', null),
        e.exists(e.selectFrom('duty').select('duty.id').whereRef('duty.assignment_id', '=', 'training_assignment.id').where('duty.ended_at', 'is', null)),
      ]),
    )
    .orderBy('training_assignment.id')
    .limit(limit)
    .execute();

/** Ids of the organisation's people behind one, in order, the disabled included. */
export async function listPeopleAfter(db: Kysely<Database>, organisationId: string, after: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where('id', '>', after)
    .where((e) => e(e.fn.coalesce('organisation_id', e.val('')), '=', organisationId))
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}
