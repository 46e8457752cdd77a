import { randomBytes } from 'node:crypto';
import type { Course } from '#app/domain/content/course.ts';
import { dayIn, startOfDay } from '#app/domain/cohort/calendar.ts';
import { knownZone } from '#app/domain/cohort/time-zone.ts';
import { CODE_BYTES, codeOf } from '#app/domain/recognition/code.ts';
import { renewableFrom, validUntil } from '#app/domain/recognition/validity.ts';
import type { Db } from '#db';
import { insertCertificates } from '#db/queries/certificates.ts';
import type { DutyScope } from '#db/queries/duty-reach.ts';
import { findCompletionSince, listDoneRounds, listExpiring, listFirstCompletions, listNamed, noteMastery, takeTurnOf, type Earned } from '#db/queries/earned-certificates.ts';
import { newId } from '../clock.server.ts';

/** Rows in one statement: SQLite takes some 32,000 values. */
const AT_ONCE = 500;

/**
 * Issues what these people have earned and have no certificate for, and notes mastery that they have reached since. To be run
 * in the transaction that changed their progress, after their duties were refreshed; a second call changes nothing.
 */
export async function issueCertificates(tx: Db, organisationId: string, people: readonly string[], at: string): Promise<void> {
  if (people.length === 0) return;
  await takeTurnOf(tx, people);
  // A round first: where it is the first completion as well, its terms are the ones that hold.
  await issueRounds(tx, { organisationId, people }, at);
  await issue(tx, organisationId, await listFirstCompletions(tx, organisationId, people), at);
  await issue(tx, organisationId, await listRenewals(tx, organisationId, people, at), at);
  await noteMastery(tx, organisationId, people);
}

/** Issues certificates for rounds of recurring duties that are done, as when a round is made after what it asks for was done. */
export const issueRounds = async (tx: Db, scope: DutyScope, at: string): Promise<void> => issue(tx, scope.organisationId, await listDoneRounds(tx, scope), at);

/** Who goes through a course again while their certificate is about to expire, or after it has, renews it. */
async function listRenewals(tx: Db, organisationId: string, people: readonly string[], at: string): Promise<Earned[]> {
  const renewals: Earned[] = [];
  for (const { person_id, content_id, issued_on, expires_on, time_zone, mastery } of await listExpiring(tx, organisationId, people)) {
    const counts_from = startOfDay(renewableFrom(issued_on, expires_on), time_zone);
    const completed_at = counts_from <= at ? await findCompletionSince(tx, person_id, content_id, counts_from) : undefined;
    if (completed_at) renewals.push({ person_id, content_id, completed_at, counts_from, time_zone, every_months: null, mastery });
  }
  return renewals;
}

async function issue(tx: Db, organisationId: string, earned: Earned[], at: string): Promise<void> {
  for (let from = 0; from < earned.length; from += AT_ONCE) await issueSome(tx, organisationId, earned.slice(from, from + AT_ONCE), at);
}

async function issueSome(tx: Db, organisationId: string, earned: Earned[], at: string): Promise<void> {
  const { people, courses, organisation } = await listNamed(tx, organisationId, [...new Set(earned.map(({ person_id }) => person_id))], [...new Set(earned.map(({ content_id }) => content_id))]);
  const rows = earned.map(({ every_months, ...one }) => {
    const course = courses.get(one.content_id);
    const time_zone = knownZone(one.time_zone ?? organisation.time_zone, organisation.time_zone);
    const issued_on = dayIn(one.completed_at, time_zone);
    return {
      ...one,
      id: newId(),
      organisation_id: organisationId,
      code: codeOf(randomBytes(CODE_BYTES)),
      person_name: people.get(one.person_id) ?? '',
      title: course?.title ?? '',
      organisation_name: organisation.name,
      issued_at: at,
      issued_on,
      time_zone,
      expires_on: validUntil(issued_on, every_months ?? monthsOf(course?.compiled)),
      mastered_at: null,
      revoked_at: null,
    };
  });
  await insertCertificates(tx, rows);
}

/** What the course itself says; one published before there were certificates says nothing. */
const monthsOf = (compiled: string | null | undefined): number | null => (compiled ? ((JSON.parse(compiled) as Course).certificate?.months ?? null) : null);
