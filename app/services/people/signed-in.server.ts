import { redirect, type AppLoadContext } from '@remix-run/node';
import { may, type Action, type Asker, type Role, type Thing } from '#app/domain/access.ts';
import { db } from '#db';
import { deleteSession, findSessionPerson } from '#db/queries/sessions.ts';
import { listTeamsUnder } from '#db/queries/people.ts';
import { now } from '../clock.server.ts';
import { findToken, sessionIdOf } from './session-cookie.server.ts';

/** The person behind a request, with what access rules need to know of them. */
export interface SignedIn extends Asker {
  name: string;
  email: string;
  timeZone: string;
}

/** The person whose session a Cookie header names, or undefined. */
export async function findSignedIn(cookieHeader: string | null): Promise<SignedIn | undefined> {
  const token = await findToken(cookieHeader);
  if (!token) return undefined;
  const row = await findSessionPerson(db(), sessionIdOf(token), now().toISOString());
  return row && signedInAs(row);
}

/** A person as they may act now: their roles, and the teams that report to them at this moment. */
export async function signedInAs(row: { id: string; organisation_id: string; name: string; email: string; roles: string; time_zone: string }): Promise<SignedIn> {
  const roles = row.roles.split(' ').filter((role): role is Role => role !== '');
  return {
    id: row.id,
    organisationId: row.organisation_id,
    name: row.name,
    email: row.email,
    timeZone: row.time_zone,
    roles,
    teams: roles.includes('manager') ? await listTeamsUnder(db(), row.organisation_id, row.id) : [],
  };
}

/** The person signed in; otherwise sends the browser to sign in and back. */
export async function requireSignedIn(request: Request, context: AppLoadContext): Promise<SignedIn> {
  const person = await context.signedIn();
  if (person) return person;
  const back = pageOf(request);
  throw redirect(`/sign-in${back === '/' ? '' : `?to=${encodeURIComponent(back)}`}`);
}

/** The page that was asked for; for a form the page that it stood on, which is where its words can be sent again. */
function pageOf(request: Request): string {
  const address = request.method === 'GET' ? request.url : (request.headers.get('Referer') ?? '');
  if (!URL.canParse(address)) return '/';
  const { pathname, search } = new URL(address);
  return pathname + search;
}

/** Throws 404 unless the person may do it: to those who may not, the thing does not exist. */
export function requireMay(person: Asker, action: Action, thing: Thing): void {
  if (!may(person, action, thing)) throw new Response(null, { status: 404 });
}

/** Ends the session of the request, if there is one. */
export async function signOut(request: Request): Promise<void> {
  const token = await findToken(request.headers.get('Cookie'));
  if (token) await deleteSession(db(), sessionIdOf(token));
}
