import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setClock } from '#app/services/clock.server.ts';
import { createAdministrator, setPassword } from '#app/services/people/administrators.server.ts';
import { changePassword } from '#app/services/people/change-password.server.ts';
import { findToken, setToken } from '#app/services/people/session-cookie.server.ts';
import { hashPassword, signIn } from '#app/services/people/sign-in.server.ts';
import { findSignedIn, requireSignedIn, signOut } from '#app/services/people/signed-in.server.ts';
import { db } from '#db';
import { insertTeam } from '#db/queries/organisations.ts';
import type { PersonRow } from '#db/schema.ts';
import { allRows } from '#test/support/all-rows.ts';
import { eachDatabase } from '#test/support/database.ts';
import { organisation, person } from '#test/support/organisation.ts';

const START = new Date('2026-03-02T09:00:00.000Z');
const PASSWORD = 'correct horse battery';
let password_hash: string;

beforeEach(() => {
  vi.stubEnv('SESSION_SECRET', 'a secret for these tests');
  setClock(START);
});
afterEach(() => {
  vi.unstubAllEnvs();
  setClock(undefined);
});

const at = (url: string, headers: Record<string, string> = {}) => new Request(url, { headers });
const HTTP = at('http://desk.example/sign-in');

async function ada(row: Partial<PersonRow> = {}): Promise<PersonRow> {
  await organisation();
  password_hash ??= await hashPassword(PASSWORD);
  return person({ email: 'ada@example.org', name: 'Ada Lund', password_hash, ...row });
}

/** Signs in and returns the Cookie header that a browser would send. */
async function cookieOf(email: string, password = PASSWORD): Promise<string> {
  const signed = await signIn(email, password, '192.0.2.1');
  if (!signed.ok) throw new Error(signed.error);
  return (await setToken(HTTP, signed.value)).split(';')[0] ?? '';
}

describe('the session’s cookie', () => {
  it('is for the server alone and for this site, and lasts thirty days', async () => {
    const flags = (await setToken(HTTP, 'token')).split('; ').slice(1).sort();
    expect(flags).toEqual(['HttpOnly', 'Max-Age=2592000', 'Path=/', 'SameSite=Lax']);
  });

  it('travels over https alone where the address is https', async () => {
    expect(await setToken(at('https://desk.example/sign-in'), 'token')).toMatch(/; Secure(;|$)/);
    expect(await setToken(HTTP, 'token')).not.toMatch(/Secure/i);
  });

  it('is removed by signing out', async () => {
    expect(await setToken(HTTP, undefined)).toMatch(/Max-Age=0/);
  });

  it('gives its token back, and nothing to anybody who has changed a character of it', async () => {
    const cookie = (await setToken(HTTP, 'token-of-ada')).split(';')[0] ?? '';
    expect(await findToken(`a=b; ${cookie}; c=d`)).toBe('token-of-ada');
    const name = cookie.indexOf('=') + 1;
    // The last character of a signature may hold bits that mean nothing.
    for (let index = name; index < cookie.length - 1; index += 1) {
      if ('%.'.includes(cookie[index] ?? '')) continue;
      const changed = cookie.slice(0, index) + (cookie[index] === 'A' ? 'B' : 'A') + cookie.slice(index + 1);
      expect(await findToken(changed), changed).toBeUndefined();
    }
  });

  it.each(['', 'deskside=', 'deskside=x', 'deskside=InRva2VuIg==', 'deskside=InRva2VuIg==.', 'deskside=%E0%A4%A', 'other=x', ';;;=', 'deskside=\0'])('%j holds no token', async (header) => {
    expect(await findToken(header)).toBeUndefined();
  });

  it('signed with another secret holds no token', async () => {
    const cookie = (await setToken(HTTP, 'token')).split(';')[0] ?? '';
    vi.resetModules();
    vi.stubEnv('SESSION_SECRET', 'another secret');
    const other = await import('#app/services/people/session-cookie.server.ts');
    expect(await other.findToken(cookie)).toBeUndefined();
  });
});

eachDatabase('a session', () => {
  it('says who is there, with roles and the teams that report to them', async () => {
    const { id } = await ada({ roles: 'manager trainer' });
    await insertTeam(db(), { id: 'top', organisation_id: 'default', name: 'Top', manager_id: id, parent_id: null });
    await insertTeam(db(), { id: 'low', organisation_id: 'default', name: 'Low', manager_id: null, parent_id: 'top' });
    const signed = await findSignedIn(await cookieOf('ada@example.org'));
    expect({ ...signed, teams: signed?.teams.toSorted() }).toEqual({
      id, organisationId: 'default', name: 'Ada Lund', email: 'ada@example.org', timeZone: 'Europe/Berlin', roles: ['manager', 'trainer'], teams: ['low', 'top'],
    });
  });

  it('gives no team to a person who leads one and is not a manager', async () => {
    const { id } = await ada();
    await insertTeam(db(), { id: 'top', organisation_id: 'default', name: 'Top', manager_id: id, parent_id: null });
    expect(await findSignedIn(await cookieOf('ada@example.org'))).toMatchObject({ roles: [], teams: [] });
  });

  it('ends after thirty days', async () => {
    await ada();
    const cookie = await cookieOf('ada@example.org');
    setClock(new Date(START.getTime() + 30 * 86_400_000 - 1));
    expect(await findSignedIn(cookie)).toMatchObject({ name: 'Ada Lund' });
    setClock(new Date(START.getTime() + 30 * 86_400_000));
    expect(await findSignedIn(cookie)).toBeUndefined();
  });

  it('ends for a person whose account is closed', async () => {
    const { id } = await ada();
    const cookie = await cookieOf('ada@example.org');
    await db().updateTable('person').set({ disabled_at: START.toISOString() }).where('id', '=', id).execute();
    expect(await findSignedIn(cookie)).toBeUndefined();
  });

  it('ends by signing out, and the others go on', async () => {
    await ada();
    const [here, there] = [await cookieOf('ada@example.org'), await cookieOf('ada@example.org')];
    await signOut(at('http://desk.example/sign-out', { Cookie: here }));
    expect(await findSignedIn(here)).toBeUndefined();
    expect(await findSignedIn(there)).toBeDefined();
    await signOut(HTTP);
  });

  it('is no session for a token that is signed and stands in no table', async () => {
    await ada();
    expect(await findSignedIn((await setToken(HTTP, 'made up')).split(';')[0] ?? '')).toBeUndefined();
  });

  it('ends elsewhere when the password is changed, and goes on here', async () => {
    const row = await ada();
    await person({ email: 'bo@example.org', password_hash });
    const [here, there, bo] = [await cookieOf('ada@example.org'), await cookieOf('ada@example.org'), await cookieOf('bo@example.org')];
    const self = await findSignedIn(here);
    if (!self) throw new Error('Nobody is signed in.');
    expect(await changePassword(self, PASSWORD, 'a brand new password', at('http://desk.example/account', { Cookie: here }))).toBe(true);
    expect(await findSignedIn(here)).toMatchObject({ id: row.id });
    expect(await findSignedIn(there)).toBeUndefined();
    expect(await findSignedIn(bo)).toBeDefined();
    expect(await signIn('ada@example.org', PASSWORD, '192.0.2.1')).toEqual({ ok: false, error: 'wrong' });
    expect(await signIn('ada@example.org', 'a brand new password', '192.0.2.1')).toMatchObject({ ok: true });
  });

  it('stays as it is, and so does everything else, when the present password is wrong', async () => {
    await ada();
    const [here, there] = [await cookieOf('ada@example.org'), await cookieOf('ada@example.org')];
    const self = await findSignedIn(here);
    if (!self) throw new Error('Nobody is signed in.');
    const before = await allRows();
    expect(await changePassword(self, 'not it', 'a brand new password', at('http://desk.example/account', { Cookie: here }))).toBe(false);
    expect(await allRows()).toEqual(before);
    expect(await findSignedIn(there)).toBeDefined();
  });

  it('of an administrator begins with the password that the command prints', async () => {
    const made = await createAdministrator(' Noor@Example.org ');
    const cookie = await cookieOf('noor@example.org', made.ok ? made.value : '');
    expect(await findSignedIn(cookie)).toMatchObject({ roles: ['administrator'], organisationId: 'default' });
    expect(await createAdministrator('noor@example.org')).toEqual({ ok: false, error: expect.stringContaining('has an account already') as string });
    expect(await createAdministrator('noor')).toEqual({ ok: false, error: expect.stringContaining('does not look like an e-mail address') as string });
  });

  it('ends everywhere when an administrator gives the person a new password', async () => {
    await ada();
    const cookie = await cookieOf('ada@example.org');
    const given = await setPassword('ada@example.org');
    expect(await findSignedIn(cookie)).toBeUndefined();
    expect(await signIn('ada@example.org', given.ok ? given.value : '', '192.0.2.1')).toMatchObject({ ok: true });
    expect(await setPassword('nobody@example.org')).toEqual({ ok: false, error: 'Nobody here has the address nobody@example.org.' });
  });

  it('lets an administrator’s new password in at once, though the address is throttled', async () => {
    await ada();
    for (let n = 0; n < 5; n += 1) await signIn('ada@example.org', 'forgotten', '192.0.2.1');
    const given = await setPassword('ada@example.org');
    expect(await signIn('ada@example.org', given.ok ? given.value : '', '192.0.2.1')).toMatchObject({ ok: true });
  });
});

describe('requireSignedIn', () => {
  const nobody = { nonce: '', networkAddress: '', signedIn: async () => undefined };
  const sentTo = (request: Request) =>
    requireSignedIn(request, nobody).then(
      () => 'let in',
      (thrown: unknown) => (thrown instanceof Response ? `${thrown.status} ${thrown.headers.get('Location')}` : String(thrown)),
    );

  it.each([
    ['/', '302 /sign-in'],
    ['/attempts/a1?refused=stale', '302 /sign-in?to=%2Fattempts%2Fa1%3Frefused%3Dstale'],
    ['/courses/a&to=//evil', '302 /sign-in?to=%2Fcourses%2Fa%26to%3D%2F%2Fevil'],
  ])('sends a stranger at %s to %s', async (path, sent) => {
    expect(await sentTo(new Request(`http://desk.example${path}`))).toBe(sent);
  });

  it('does not come back to what was posted', async () => {
    expect(await sentTo(new Request('http://desk.example/attempts/a1/moves', { method: 'POST' }))).toBe('302 /sign-in');
  });
});
