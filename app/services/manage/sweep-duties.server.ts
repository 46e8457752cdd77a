import { dayIn } from '#app/domain/cohort/calendar.ts';
import { knownZone } from '#app/domain/cohort/time-zone.ts';
import { db, type Db } from '#db';
import { takeTurn } from '#db/queries/duties.ts';
import { findSweepMark, listPeopleAfter, listToSweep, saveSweepMark, type SweepMark } from '#db/queries/duty-sweep.ts';
import { listOrganisations } from '#db/queries/organisations.ts';
import { applyDuties } from './apply-duties.server.ts';

/** Duties in one transaction: some tenths of a second, in which nobody else can write. */
const DUTIES_AT_ONCE = 1000;
const ASSIGNMENTS_AT_ONCE = 200;

/**
 * Applies duties in every organisation where that has not been done today (its own date): rounds that come again, and whatever
 * else no change has told. Piece by piece, each in a short transaction that also notes how far it came, so that several
 * processes share the work and none begins anew after a restart. Ends early at `stop`. Returns the number of pieces done.
 */
export async function sweepDuties(now: () => Date, stop?: AbortSignal): Promise<number> {
  let pieces = 0;
  for (const { id, time_zone } of await listOrganisations(db())) {
    const day = dayIn(now(), knownZone(time_zone, 'UTC'));
    if (isDone(await findSweepMark(db(), id), day)) continue;
    for (let going = true; going && !stop?.aborted; pieces += 1) going = await db().transaction().execute((tx) => sweepOne(tx, id, day, now().toISOString()));
  }
  return pieces;
}

const isDone = (mark: SweepMark | undefined, day: string): boolean => mark?.day === day && mark.after === undefined;

/** Does the next piece. Returns whether there may be another. */
async function sweepOne(tx: Db, organisationId: string, day: string, at: string): Promise<boolean> {
  await takeTurn(tx, organisationId);
  const mark = await findSweepMark(tx, organisationId);
  if (isDone(mark, day)) return false;
  const { assignment, person } = (mark?.day === day ? mark.after : undefined) ?? { assignment: '', person: '' };
  // One with more people than fit goes on behind the last of them.
  const after = person === '' ? await sweepAssignments(tx, organisationId, assignment, at) : await sweepPeople(tx, organisationId, assignment, person, at);
  await saveSweepMark(tx, organisationId, { day, after });
  return after !== undefined;
}

async function sweepAssignments(tx: Db, organisationId: string, behind: string, at: string): Promise<SweepMark['after']> {
  const found = await listToSweep(tx, organisationId, behind, ASSIGNMENTS_AT_ONCE);
  const [first] = found;
  if (!first) return undefined;
  if ((first.duties ?? 0) > DUTIES_AT_ONCE) return sweepPeople(tx, organisationId, first.id, '', at);
  let duties = 0;
  const taken = found.filter((one) => (duties += one.duties ?? 0) <= DUTIES_AT_ONCE).map(({ id }) => id);
  await applyDuties(tx, organisationId, { assignments: taken }, at);
  return { assignment: taken.at(-1) ?? '', person: '' };
}

async function sweepPeople(tx: Db, organisationId: string, assignment: string, behind: string, at: string): Promise<SweepMark['after']> {
  const people = await listPeopleAfter(tx, organisationId, behind, DUTIES_AT_ONCE);
  if (people.length > 0) await applyDuties(tx, organisationId, { assignments: [assignment], people }, at);
  return { assignment, person: people.length < DUTIES_AT_ONCE ? '' : (people.at(-1) ?? '') };
}
