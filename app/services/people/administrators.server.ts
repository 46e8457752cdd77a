import { randomBytes } from 'node:crypto';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { db, migrate } from '#db';
import { insertOrganisation } from '#db/queries/organisations.ts';
import { findPeopleByEmail, insertPerson, updatePassword } from '#db/queries/people.ts';
import { deleteSessions } from '#db/queries/sessions.ts';
import { newId, now } from '../clock.server.ts';
import { forgetTries, hashPassword } from './sign-in.server.ts';

/** 24 characters, 18 random bytes. */
const makePassword = (): string => randomBytes(18).toString('base64url');

/** Makes an administrator of the default organisation. The value is a new password; fails with a sentence for the person. */
export async function createAdministrator(email: string): Promise<Result<string, string>> {
  const address = email.trim().toLowerCase();
  if (!/^[^@\s]+@[^@\s]+$/.test(address)) return fail(`“${email}” does not look like an e-mail address.`);
  await migrate(db());
  const created_at = now().toISOString();
  await insertOrganisation(db(), { id: 'default', slug: 'default', name: 'Deskside', time_zone: 'Europe/Berlin', created_at });
  if ((await findPeopleByEmail(db(), address)).length > 0) return fail(`${address} has an account already. To give it a new password: npm run admin -- password ${address}`);
  const password = makePassword();
  await insertPerson(db(), {
    id: newId(), organisation_id: 'default', email: address, name: address.split('@')[0] ?? address, roles: 'administrator', job: null,
    team_id: null, password_hash: await hashPassword(password), created_at, disabled_at: null,
  });
  return ok(password);
}

/**
 * Gives the account of an address a new password, which is the value, and signs its person out everywhere.
 * Fails with a sentence when there is none.
 */
export async function setPassword(email: string): Promise<Result<string, string>> {
  const [person] = await findPeopleByEmail(db(), email.trim().toLowerCase());
  if (!person) return fail(`Nobody here has the address ${email}.`);
  const password = makePassword();
  await updatePassword(db(), person.id, await hashPassword(password));
  await deleteSessions(db(), person.id);
  await forgetTries(person.email);
  return ok(password);
}
