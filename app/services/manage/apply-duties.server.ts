import { dayIn, startOfDay } from '#app/domain/cohort/calendar.ts';
import { firstRound, nextRound } from '#app/domain/cohort/duty-dates.ts';
import { sameJob } from '#app/domain/cohort/same-job.ts';
import type { Db } from '#db';
import { endDuties, enrolOnDuties, listJobAssignments, listJobs, listRecurring, listUnmet, makeDuties, makeRounds, reopenDuties, takeTurn, type NewDuty, type Unmet } from '#db/queries/duties.ts';
import { refreshDuties } from '#db/queries/duty-progress.ts';
import type { DutyScope, JobSpellings } from '#db/queries/duty-reach.ts';
import { issueRounds } from '../recognition/issue-certificates.server.ts';

/** How many people or assignments are named in one statement, of which SQLite takes some 32,000 values. */
const AT_ONCE = 10_000;

/** Only these people's duties, only these assignments'; without either everybody's. */
export interface DutyFilter {
  people?: readonly string[];
  assignments?: readonly string[];
}

/**
 * Makes duties agree with who is where: makes those that are missing, ends those that no longer hold, makes the rounds
 * whose time has come, and enrols people on their courses. To be called in the transaction that changed people, teams,
 * cohorts or assignments (after the change), and once a day without a filter. A second call changes nothing.
 * `at` (ISO 8601 UTC) is the moment at which those who are new have joined.
 */
export async function applyDuties(tx: Db, organisationId: string, filter: DutyFilter, at: string): Promise<void> {
  await takeTurn(tx, organisationId);
  const { people, assignments } = filter;
  if (people === undefined) return applyTo(tx, { organisationId, assignments }, at);
  for (let from = 0; from < people.length; from += AT_ONCE) {
    await applyTo(tx, { organisationId, assignments, people: people.slice(from, from + AT_ONCE) }, at);
  }
}

async function applyTo(tx: Db, unspelt: DutyScope, at: string): Promise<void> {
  const scope = { ...unspelt, jobs: await spellJobs(tx, unspelt) };
  await endDuties(tx, scope, at);
  for (const { duty, assignments } of alike(await listUnmet(tx, scope), at)) {
    const own = { ...scope, assignments };
    await makeDuties(tx, own, duty);
    await reopenDuties(tx, own, duty.due_on);
  }
  // What was done before counts for a duty that is new, and what is done decides whether the next round comes.
  await refreshDuties(tx, scope.organisationId, scope.people, scope.assignments);
  if (await makeNextRounds(tx, scope, at)) await refreshDuties(tx, scope.organisationId, scope.people, scope.assignments);
  await issueRounds(tx, scope, at);
  await enrolOnDuties(tx, scope, at);
}

/** The assignments whose new duties have the same dates, together: a statement for each of thousands of cohorts would take a minute. */
function alike(unmet: Unmet[], at: string): { duty: NewDuty; assignments: string[] }[] {
  const groups = new Map<string, { duty: NewDuty; assignments: string[] }>();
  for (const one of unmet) {
    const { time_zone } = one;
    const dates = firstRound(one, dayIn(one.created_at, time_zone), dayIn(at, time_zone));
    const duty = { ...dates, time_zone, counts_from: countsFrom(one.every_months, dates.starts_on, time_zone), made_at: at };
    const key = JSON.stringify(duty);
    const group = groups.get(key) ?? { duty, assignments: [] };
    group.assignments.push(one.id);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ duty, assignments }) =>
    Array.from({ length: Math.ceil(assignments.length / AT_ONCE) }, (_, n) => ({ duty, assignments: assignments.slice(n * AT_ONCE, (n + 1) * AT_ONCE) })),
  );
}

/** The moment from which progress counts for a round: what recurs counts from its start, anything else from ever. */
export const countsFrom = (everyMonths: number | null, startsOn: string | null, timeZone: string): string | null =>
  everyMonths !== null && startsOn !== null ? startOfDay(startsOn, timeZone) : null;

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
