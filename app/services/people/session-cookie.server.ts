import { createCookie, type Cookie } from '@remix-run/node';
import { createHash } from 'node:crypto';
import { getSessionSecret } from './session-secret.server.ts';

export const SESSION_DAYS = 30;

let made: Cookie | undefined;
const cookie = () =>
  (made ??= createCookie('deskside', {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    maxAge: SESSION_DAYS * 24 * 60 * 60,
    secrets: [getSessionSecret()],
  }));

/** The session's id in the database for the token in the cookie: its SHA-256, so that a copy of the table signs nobody in. */
export const sessionIdOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** The token in a Cookie header, or undefined when there is none or its signature is wrong. */
export async function findToken(header: string | null): Promise<string | undefined> {
  if (!header) return undefined;
  const token: unknown = await cookie().parse(header);
  return typeof token === 'string' && token !== '' ? token : undefined;
}

/** A Set-Cookie value that keeps the token, or with `undefined` removes it. Secure wherever the address is https. */
export const setToken = (request: Request, token: string | undefined): Promise<string> =>
  cookie().serialize(token ?? '', {
    secure: new URL(request.url).protocol === 'https:',
    ...(token === undefined ? { maxAge: 0 } : {}),
  });
