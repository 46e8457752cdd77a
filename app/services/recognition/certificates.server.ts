import { may } from '#app/domain/access.ts';
import { dayIn } from '#app/domain/cohort/calendar.ts';
import { groupedCode, readCode } from '#app/domain/recognition/code.ts';
import { validityOn } from '#app/domain/recognition/validity.ts';
import { db } from '#db';
import { findCertificate, listCertificates, revokeCertificate } from '#db/queries/certificates.ts';
import { insertAuditEntries } from '#db/queries/roster.ts';
import type { CertificateRow } from '#db/schema.ts';
import { newId, now } from '../clock.server.ts';
import { publicUrl } from '../mail/smtp-settings.server.ts';
import { requireMay, type SignedIn } from '../people/signed-in.server.ts';
import { issueCertificates } from './issue-certificates.server.ts';

/**
 * A learner's own certificates, the latest first. What was completed before there were certificates gets its own here.
 * `superseded`: a later one for the same course has taken its place.
 */
export async function getCertificates(person: SignedIn) {
  const at = now().toISOString();
  await db().transaction().execute((tx) => issueCertificates(tx, person.organisationId, [person.id], at));
  return listedCertificates(person.organisationId, person.id);
}

/** Somebody's certificates as lists show them: what for and until when. */
export async function listedCertificates(organisationId: string, personId: string) {
  const rows = await listCertificates(db(), organisationId, personId);
  return rows.map((row, n) => ({
    id: row.id,
    code: groupedCode(row.code),
    title: row.title,
    issued_on: row.issued_on,
    expires_on: row.expires_on,
    validity: validityOn(dayIn(now(), row.time_zone), row),
    superseded: rows.slice(0, n).some((later) => later.content_id === row.content_id && later.revoked_at === null),
    course: row.current_version_id && !row.retired_at ? `/courses/${row.slug}` : undefined,
  }));
}

export type ListedCertificate = Awaited<ReturnType<typeof listedCertificates>>[number];

/** One certificate for print: its owner's, or for administrators anybody's of the organisation. Throws 404 otherwise. `origin` is where the request came to. */
export async function getCertificate(person: SignedIn, typed: string, origin: string) {
  const { code, person_name, title, organisation_name, issued_on, expires_on, mastered_at, revoked_at, time_zone, person_id } = await requireCertificate(person, typed);
  return {
    code: groupedCode(code),
    name: person_name,
    title,
    organisation: organisation_name,
    issued_on,
    expires_on,
    mastered: mastered_at !== null,
    validity: validityOn(dayIn(now(), time_zone), { expires_on, revoked_at }),
    verifyAt: `${publicUrl() ?? origin}/verify`,
    own: person_id === person.id,
    mayWithdraw: revoked_at === null && administers(person),
  };
}

/** Withdraws a certificate for good, with an entry in the audit log. Throws 404 for who is no administrator. */
export async function withdrawCertificate(person: SignedIn, typed: string): Promise<void> {
  requireMay(person, 'administer', { kind: 'organisation', organisationId: person.organisationId });
  const { id, person_id, code, title } = await requireCertificate(person, typed);
  const at = now().toISOString();
  await db()
    .transaction()
    .execute(async (tx) => {
      if (!(await revokeCertificate(tx, id, at))) return;
      const detail = JSON.stringify({ code: groupedCode(code), title });
      await insertAuditEntries(tx, [{ id: newId(), organisation_id: person.organisationId, actor_id: person.id, subject_id: person_id, action: 'withdraw-certificate', detail, at }]);
    });
}

async function requireCertificate(person: SignedIn, typed: string): Promise<CertificateRow> {
  const code = readCode(typed);
  const found = code === undefined ? undefined : await findCertificate(db(), person.organisationId, code);
  if (!found || (found.person_id !== person.id && !administers(person))) throw new Response(null, { status: 404 });
  return found;
}

const administers = (person: SignedIn): boolean => may(person, 'administer', { kind: 'organisation', organisationId: person.organisationId });
