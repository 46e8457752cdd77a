import { randomUUID } from 'node:crypto';
import type { Role } from '#app/domain/access.ts';
import type { SignedIn } from '#app/services/people/signed-in.server.ts';
import { db } from '#db';
import { insertOrganisation } from '#db/queries/organisations.ts';
import { insertPerson, listTeamsUnder } from '#db/queries/people.ts';
import type { PersonRow } from '#db/schema.ts';

const AT = '2026-01-01T08:00:00.000Z';

/** An organisation of that id, made when there is none. */
export async function organisation(id = 'default'): Promise<string> {
  await insertOrganisation(db(), { id, slug: id, name: `Organisation ${id}`, time_zone: 'Europe/Berlin', created_at: AT });
  return id;
}

/** A person's row in an organisation that exists. */
export async function person(row: Partial<PersonRow> = {}): Promise<PersonRow> {
  const id = row.id ?? randomUUID();
  const whole: PersonRow = {
    id,
    organisation_id: 'default',
    email: `${id}@example.org`,
    name: 'Robin Vale',
    roles: '',
    job: null,
    password_hash: null,
    team_id: null,
    created_at: AT,
    disabled_at: null,
    trained_at: null,
    ...row,
  };
  await insertPerson(db(), whole);
  return whole;
}

/** A person as a service is told of them, without a session. */
export async function signedIn(row: Partial<PersonRow> = {}): Promise<SignedIn> {
  const made = await person(row);
  return as(made);
}

/** Somebody who is there already, with the teams that report to them now. */
export async function as(row: PersonRow): Promise<SignedIn> {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    name: row.name,
    email: row.email,
    timeZone: 'Europe/Berlin',
    roles: row.roles.split(' ').filter((role): role is Role => role !== ''),
    teams: await listTeamsUnder(db(), row.organisation_id, row.id),
  };
}
