import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findBearer, TRIES_PER_NETWORK_ADDRESS } from '#app/services/api/bearer.server.ts';
import { getTokens, makeToken, mayHaveTokens, revokeToken, TOKENS_AT_ONCE } from '#app/services/api/tokens.server.ts';
import { setClock } from '#app/services/clock.server.ts';
import type { SignedIn } from '#app/services/people/signed-in.server.ts';
import { db } from '#db';
import { insertTeam } from '#db/queries/organisations.ts';
import { eachDatabase } from '#test/support/database.ts';
import { organisation, signedIn } from '#test/support/organisation.ts';
import { thrownStatus } from '#test/support/thrown-status.ts';

const NOW = new Date('2026-05-20T10:00:00.000Z');
const later = (ms: number) => setClock(new Date(NOW.getTime() + ms));
const DAY = 86_400_000;

beforeEach(() => setClock(NOW));
afterEach(() => setClock(undefined));

async function lead(id = 'lead'): Promise<SignedIn> {
  await organisation();
  return signedIn({ id, name: 'Lea Lead', roles: 'manager' });
}

async function made(person: SignedIn, name = 'Dashboard', days = 30): Promise<string> {
  const result = await makeToken(person, { name, days });
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

const bearer = (secret: string, from = '192.0.2.1') => findBearer(`Bearer ${secret}`, from);
const refusal = async (secret: string) => {
  const found = await bearer(secret, `192.0.2.${Math.random()}`);
  return found.ok ? 'let in' : found.error;
};

eachDatabase('access tokens', () => {
  it('are 32 random bytes behind a mark, and the table holds their SHA-256 alone', async () => {
    const person = await lead();
    const secrets = [await made(person, 'One'), await made(person, 'Two')];
    for (const secret of secrets) {
      expect(secret).toMatch(/^dsk_[A-Za-z0-9_-]{43}$/);
      expect(Buffer.from(secret.slice(4), 'base64url')).toHaveLength(32);
    }
    const tables = JSON.stringify([await db().selectFrom('api_token').selectAll().execute(), await db().selectFrom('audit_entry').selectAll().execute(), await getTokens(person)]);
    for (const secret of secrets) {
      expect(tables).toContain(createHash('sha256').update(secret).digest('base64url'));
      expect(tables).not.toContain(secret.slice(4));
    }
  });

  it('are refused with the reason when the form is wrong, and a form sent twice makes one', async () => {
    const person = await lead();
    for (const [name, days, error] of [['', 30, 'missing'], [' \t\n', 30, 'missing'], ['x'.repeat(81), 30, 'long'], ['a', 31, 'days'], ['a', NaN, 'days'], ['a', 0, 'days']] as const) {
      expect(await makeToken(person, { name, days }), name).toEqual({ ok: false, error });
    }
    await made(person, '  Power \n BI ');
    expect(await makeToken(person, { name: 'power bi', days: 90 })).toEqual({ ok: false, error: 'taken' });
    expect((await getTokens(person)).map(({ name }) => name)).toEqual(['Power BI']);
  });

  it('are some tens at most, however many are asked for at once', async () => {
    const person = await lead();
    const asked = await Promise.all(Array.from({ length: TOKENS_AT_ONCE + 5 }, (_, n) => makeToken(person, { name: `Token ${n}`, days: 30 })));
    expect(asked.filter(({ ok }) => ok)).toHaveLength(TOKENS_AT_ONCE);
    expect(asked.flatMap((one) => (one.ok ? [] : one.error))).toEqual(Array(5).fill('many'));
    for (let round = 0; round < 2; round++) {
      for (const { id, state } of await getTokens(person)) if (state === 'holds') await revokeToken(person, id);
      for (let n = 0; n < TOKENS_AT_ONCE; n++) await made(person, `Again ${n}`);
    }
    expect((await getTokens(person)).length).toBeLessThanOrEqual(2 * TOKENS_AT_ONCE);
  });

  it('are noted in the audit log when they are made and when they are revoked, once each', async () => {
    const person = await lead();
    await made(person);
    const [token] = await getTokens(person);
    await revokeToken(person, token?.id ?? '');
    await revokeToken(person, token?.id ?? '');
    const log = await db().selectFrom('audit_entry').selectAll().orderBy('action').execute();
    expect(log.map(({ action, actor_id, subject_id, organisation_id, detail }) => [action, actor_id, subject_id, organisation_id, JSON.parse(detail) as unknown])).toEqual([
      ['make-token', 'lead', 'lead', 'default', { token: token?.id, name: 'Dashboard', expires_at: '2026-06-19T10:00:00.000Z' }],
      ['revoke-token', 'lead', 'lead', 'default', { token: token?.id, name: 'Dashboard' }],
    ]);
  });

  it('are nobody’s but their person’s', async () => {
    const person = await lead();
    await made(person);
    const other = await lead('other');
    const [token] = await getTokens(person);
    expect(await getTokens(other)).toEqual([]);
    expect(await thrownStatus(revokeToken(other, token?.id ?? ''))).toBe(404);
    expect((await getTokens(person)).map(({ state }) => state)).toEqual(['holds']);
    for (const roles of ['', 'trainer']) {
      const nobody = await signedIn({ roles });
      expect(mayHaveTokens(nobody)).toBe(false);
      expect(await thrownStatus(getTokens(nobody))).toBe(404);
      expect(await thrownStatus(makeToken(nobody, { name: 'a', days: 30 }))).toBe(404);
      expect(await thrownStatus(revokeToken(nobody, token?.id ?? ''))).toBe(404);
    }
  });
});

eachDatabase('a bearer', () => {
  it('is their person as they are at the moment of the call', async () => {
    const person = await lead();
    const secret = await made(person);
    expect(await bearer(secret)).toEqual({ ok: true, value: person });
    await insertTeam(db(), { id: 'desk', organisation_id: 'default', name: 'Desk', manager_id: 'lead', parent_id: null });
    expect(await bearer(secret)).toMatchObject({ value: { teams: ['desk'], roles: ['manager'] } });
    await db().updateTable('team').set({ manager_id: null }).execute();
    await db().updateTable('person').set({ roles: 'administrator' }).execute();
    expect(await bearer(secret)).toMatchObject({ value: { teams: [], roles: ['administrator'] } });
    for (const header of [`bearer ${secret}`, `BEARER   ${secret} `]) expect(await findBearer(header, '')).toMatchObject({ ok: true });
  });

  it('is nobody when the token expired, was revoked or altered, or its person is disabled or no longer leads', async () => {
    const person = await lead();
    const secret = await made(person);
    later(30 * DAY - 1);
    expect(await refusal(secret)).toBe('let in');
    later(30 * DAY);
    expect(await refusal(secret)).toBe('invalid');
    setClock(NOW);
    for (const change of [{ disabled_at: NOW.toISOString() }, { roles: '' }, { roles: 'trainer' }]) {
      await db().updateTable('person').set(change).execute();
      expect(await refusal(secret), JSON.stringify(change)).toBe('invalid');
      await db().updateTable('person').set({ disabled_at: null, roles: 'manager' }).execute();
    }
    expect(await refusal(secret)).toBe('let in');
    const [token] = await getTokens(person);
    for (const wrong of ['', 'dsk_', `${secret}x`, secret.slice(0, -1), secret.toUpperCase(), secret.slice(4), token?.id ?? '', `dsk_${token?.id}`, `${secret} ${secret}`, `${secret}\n`.repeat(2), "dsk_' or 1=1 --", 'x'.repeat(100_000)]) {
      expect(await refusal(wrong), wrong.slice(0, 60)).toBe('invalid');
    }
    for (const header of [null, '', 'Basic bGVhZDpwYXNzd29yZA==', secret]) expect(await findBearer(header, '')).toEqual({ ok: false, error: 'none' });
    await revokeToken(person, token?.id ?? '');
    expect(await refusal(secret)).toBe('invalid');
    await db().deleteFrom('person').execute();
    expect(await db().selectFrom('api_token').selectAll().execute()).toEqual([]);
  });

  it('is noted at most once a minute', async () => {
    const person = await lead();
    const secret = await made(person);
    const used = async () => (await getTokens(person))[0]?.last_used_at;
    expect(await used()).toBeNull();
    for (const [after, noted] of [[0, 0], [30_000, 0], [59_999, 0], [60_000, 60_000], [119_999, 60_000], [200_000, 200_000]] as const) {
      later(after);
      await bearer(secret);
      expect(await used(), `after ${after} ms`).toBe(new Date(NOW.getTime() + noted).toISOString());
    }
  });

  it('who is wrong too often is told to wait, while a right token is let through', async () => {
    const secret = await made(await lead());
    for (let n = 0; n < TRIES_PER_NETWORK_ADDRESS; n++) expect(await bearer(`dsk_${'A'.repeat(43)}`)).toEqual({ ok: false, error: 'invalid' });
    expect(await bearer('dsk_')).toEqual({ ok: false, error: 'too-many' });
    expect(await bearer('dsk_', '192.0.2.2')).toEqual({ ok: false, error: 'invalid' });
    expect(await bearer(secret)).toMatchObject({ ok: true });
    later(15 * 60_000 + 1);
    expect(await bearer('dsk_')).toEqual({ ok: false, error: 'invalid' });
  });
});
