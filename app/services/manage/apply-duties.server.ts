import { dayIn, startOfDay } from '#app/domain/cohort/calendar.ts';
import { firstRound, nextRound } from '#app/domain/cohort/duty-dates.ts';
import { sameJob } from '#app/domain/cohort/same-job.ts';
import type { Db } from '#db';
import { endDuties, enrolOnDuties, listJobAssignments, listJobs, listRecurring, listUnmet, makeDuties, makeRounds, reopenDuties, takeTurn } from '#db/queries/duties.ts';
import { refreshDuties } from '#db/queries/duty-progress.ts';
import type { DutyScope, JobSpellings } from '#db/queries/duty-reach.ts';

/** How many people are named in one statement. */
const AT_ONCE = 2000;

/** Only these people's duties, only this assignment's; without either everybody's. */
export interface DutyFilter {
  people?: readonly string[];
  assignmentId?: string;
}

/**
 * Makes duties agree with who is where: makes those that are missing, ends those that no longer hold, makes the rounds
 * whose time has come, and enrols people on their courses. To be called in the transaction that changed people, teams,
 * cohorts or assignments (after the change), and once a day without a filter. A second call changes nothing.
 * `at` (ISO 8601 UTC) is the moment at which those who are new have joined.
 */
export async function applyDuties(tx: Db, organisationId: string, filter: DutyFilter, at: string): Promise<void> {
  await takeTurn(tx, organisationId);
  const { people, assignmentId } = filter;
  if (people === undefined) return applyTo(tx, { organisationId, assignmentId }, at);
  for (let from = 0; from < people.length; from += AT_ONCE) {
    await applyTo(tx, { organisationId, assignmentId, people: people.slice(from, from + AT_ONCE) }, at);
  }
}

async function applyTo(tx: Db, unspelt: DutyScope, at: string): Promise<void> {
  const scope = { ...unspelt, jobs: await spellJobs(tx, unspelt) };
  await endDuties(tx, scope, at);
  for (const unmet of await listUnmet(tx, scope)) {
    const zone = unmet.time_zone;
    const dates = firstRound(unmet, dayIn(unmet.created_at, zone), dayIn(at, zone));
    const own = { ...scope, assignmentId: unmet.id };
    const counts_from = unmet.every_months !== null && dates.starts_on !== null ? startOfDay(dates.starts_on, zone) : null;
    await makeDuties(tx, own, { ...dates, time_zone: zone, counts_from, made_at: at });
    await reopenDuties(tx, own, dates.due_on);
  }
  // What was done before counts for a duty that is new, and what is done decides whether the next round comes.
  await refreshDuties(tx, scope.organisationId, scope.people, scope.assignmentId);
  if (await makeNextRounds(tx, scope, at)) await refreshDuties(tx, scope.organisationId, scope.people, scope.assignmentId);
  await enrolOnDuties(tx, scope, at);
}

async function spellJobs(tx: Db, scope: DutyScope): Promise<JobSpellings[]> {
  const assigned = await listJobAssignments(tx, scope);
  if (assigned.length === 0) return [];
  const jobs = await listJobs(tx, scope);
  return assigned.map(({ id, job }) => ({ assignmentId: id, spellings: jobs.filter((one) => sameJob(one, job)) }));
}

/** Returns whether there was any. */
async function makeNextRounds(tx: Db, scope: DutyScope, at: string): Promise<boolean> {
  const recurring = await listRecurring(tx, scope);
  const rounds = recurring.flatMap((last) => {
    const next = nextRound({ ...last }, { ...last, done_on: last.done_at && dayIn(last.done_at, last.time_zone) }, dayIn(at, last.time_zone));
    return next ? [{ last, next }] : [];
  });
  const rows = rounds.map(({ last: { assignment_id, person_id, content_id, time_zone }, next }) => ({
    id: `${assignment_id}.${person_id}.${next.round}`,
    organisation_id: scope.organisationId,
    assignment_id,
    person_id,
    content_id,
    ...next,
    time_zone,
    counts_from: startOfDay(next.starts_on, time_zone),
    items: 0,
    items_done: 0,
    made_at: at,
  }));
  await makeRounds(tx, rows, rounds.map(({ last }) => last.id), at);
  return rows.length > 0;
}
