import type { Insertable, Kysely } from 'kysely';
import type { Database, SessionRow } from '../schema.ts';

export const insertSession = (db: Kysely<Database>, row: Insertable<SessionRow>) => db.insertInto('session').values(row).execute();

/** The person of a session that has not expired, if their account is open. */
export const findSessionPerson = (db: Kysely<Database>, sessionId: string, now: string) =>
  db
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person_id')
    .innerJoin('organisation', 'organisation.id', 'person.organisation_id')
    .select(['person.id', 'person.organisation_id', 'person.name', 'person.email', 'person.roles', 'organisation.time_zone'])
    .where('session.id', '=', sessionId)
    .where('session.expires_at', '>', now)
    .where('person.disabled_at', 'is', null)
    .executeTakeFirst();

export const deleteSession = (db: Kysely<Database>, sessionId: string) =>
  db.deleteFrom('session').where('id', '=', sessionId).execute();

/** Ends every session of a person but one, as after a change of password. */
export const deleteOtherSessions = (db: Kysely<Database>, personId: string, keepSessionId: string) =>
  db.deleteFrom('session').where('person_id', '=', personId).where('id', '!=', keepSessionId).execute();

/** Ends every session of a person. */
export const deleteSessions = (db: Kysely<Database>, personId: string) => db.deleteFrom('session').where('person_id', '=', personId).execute();
