import { verify } from '@node-rs/argon2';
import { db } from '#db';
import { findPeopleByEmail, updatePassword } from '#db/queries/people.ts';
import { deleteOtherSessions } from '#db/queries/sessions.ts';
import { findToken, sessionIdOf } from './session-cookie.server.ts';
import { hashPassword } from './sign-in.server.ts';
import type { SignedIn } from './signed-in.server.ts';

/** Changes a password and signs out every other session of the person. False when `current` is wrong; then nothing changes. */
export async function changePassword(person: SignedIn, current: string, fresh: string, request: Request): Promise<boolean> {
  const row = (await findPeopleByEmail(db(), person.email)).find((found) => found.id === person.id);
  if (!row?.password_hash || !(await verify(row.password_hash, current))) return false;
  await updatePassword(db(), person.id, await hashPassword(fresh));
  const token = await findToken(request.headers.get('Cookie'));
  await deleteOtherSessions(db(), person.id, token ? sessionIdOf(token) : '');
  return true;
}
