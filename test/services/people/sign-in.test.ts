import { verify } from '@node-rs/argon2';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { setClock } from '#app/services/clock.server.ts';
import { hashPassword, signIn } from '#app/services/people/sign-in.server.ts';
import { db } from '#db';
import { insertFailure } from '#db/queries/sign-in-failures.ts';
import type { PersonRow } from '#db/schema.ts';
import { eachDatabase } from '#test/support/database.ts';
import { organisation, person } from '#test/support/organisation.ts';

vi.mock('@node-rs/argon2', async (original) => {
  const argon2 = await original<typeof import('@node-rs/argon2')>();
  return { ...argon2, verify: vi.fn(argon2.verify) };
});

const PASSWORD = 'correct horse battery';
const START = new Date('2026-03-02T09:00:00.000Z');
const NETWORK = '192.0.2.7';
let password_hash: string;

const minutesLater = (minutes: number): Date => new Date(START.getTime() + minutes * 60_000);

async function ada(row: Partial<PersonRow> = {}): Promise<PersonRow> {
  await organisation();
  password_hash ??= await hashPassword(PASSWORD);
  return person({ email: 'ada@example.org', password_hash, ...row });
}

async function failures(subject: string, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    await insertFailure(db(), { id: `${subject} ${n}`, subject, failed_at: START.toISOString() }, '2000');
  }
}

const sessions = () => db().selectFrom('session').selectAll().execute();

beforeEach(() => setClock(START));
afterEach(() => setClock(undefined));

eachDatabase('signing in', () => {
  it('begins a session for the right password, whatever the case of the address', async () => {
    const { id } = await ada();
    const signed = await signIn('  Ada@Example.ORG ', PASSWORD, NETWORK);
    expect(signed).toEqual({ ok: true, value: expect.stringMatching(/^[\w-]{43}$/) as string });
    expect(await sessions()).toEqual([
      expect.objectContaining({ person_id: id, organisation_id: 'default', created_at: START.toISOString(), expires_at: '2026-04-01T09:00:00.000Z' }),
    ]);
  });

  it('keeps no token that would sign a thief of the table in', async () => {
    await ada();
    const signed = await signIn('ada@example.org', PASSWORD, NETWORK);
    expect(JSON.stringify(await sessions())).not.toContain(signed.ok ? signed.value : '');
  });

  it.each([
    ['a wrong password', 'ada@example.org', 'wrong', {}],
    ['an empty password', 'ada@example.org', '', {}],
    ['an unknown address', 'nobody@example.org', PASSWORD, {}],
    ['a disabled person', 'ada@example.org', PASSWORD, { disabled_at: START.toISOString() }],
    ['a person who has no password', 'ada@example.org', PASSWORD, { password_hash: null }],
    ['an address with a NUL character in it', 'ada@example.org\0', 'wrong', {}],
  ] as const)('answers the same to %s, and begins no session', async (_, address, password, row) => {
    await ada(row);
    expect(await signIn(address, password, NETWORK)).toEqual({ ok: false, error: 'wrong' });
    expect(await sessions()).toEqual([]);
  });

  it('refuses an address after five wrong tries, the right password too, until a quarter of an hour is over', async () => {
    await ada();
    for (let n = 0; n < 5; n += 1) {
      setClock(minutesLater(n));
      expect(await signIn('ada@example.org', `wrong ${n}`, `198.51.100.${n}`)).toEqual({ ok: false, error: 'wrong' });
    }
    expect(await signIn('ada@example.org', PASSWORD, NETWORK)).toEqual({ ok: false, error: 'too-many' });
    expect(await signIn('ADA@example.org ', PASSWORD, NETWORK)).toEqual({ ok: false, error: 'too-many' });
    setClock(new Date(minutesLater(15).getTime() - 1));
    expect(await signIn('ada@example.org', PASSWORD, NETWORK)).toEqual({ ok: false, error: 'too-many' });
    setClock(minutesLater(15));
    expect(await signIn('ada@example.org', PASSWORD, NETWORK)).toMatchObject({ ok: true });
  });

  it('does not lengthen the wait for those who try while it lasts', async () => {
    await ada();
    await failures('email:ada@example.org', 5);
    setClock(minutesLater(14));
    for (let n = 0; n < 5; n += 1) expect(await signIn('ada@example.org', PASSWORD, NETWORK)).toEqual({ ok: false, error: 'too-many' });
    setClock(minutesLater(15));
    expect(await signIn('ada@example.org', PASSWORD, NETWORK)).toMatchObject({ ok: true });
  });

  it('throttles an unknown address like a known one', async () => {
    await ada();
    await failures('email:nobody@example.org', 5);
    expect(await signIn('nobody@example.org', 'guess', NETWORK)).toEqual({ ok: false, error: 'too-many' });
  });

  it('forgets the wrong tries of an address when its person signs in', async () => {
    await ada();
    await failures('email:ada@example.org', 4);
    expect(await signIn('ada@example.org', PASSWORD, NETWORK)).toMatchObject({ ok: true });
    for (let n = 0; n < 4; n += 1) expect(await signIn('ada@example.org', 'wrong', NETWORK)).toEqual({ ok: false, error: 'wrong' });
    expect(await signIn('ada@example.org', PASSWORD, NETWORK)).toMatchObject({ ok: true });
  });

  it('refuses a network address after fifty wrong tries for whomever, and nobody elsewhere', async () => {
    await ada();
    await failures(`network:${NETWORK}`, 49);
    expect(await signIn('nobody@example.org', 'guess', NETWORK)).toEqual({ ok: false, error: 'wrong' });
    expect(await signIn('ada@example.org', PASSWORD, NETWORK)).toEqual({ ok: false, error: 'too-many' });
    expect(await signIn('ada@example.org', PASSWORD, '192.0.2.8')).toMatchObject({ ok: true });
  });

  it('does not count a success against the network address, nor let it wipe out what others tried from there', async () => {
    await ada();
    await failures(`network:${NETWORK}`, 49);
    expect(await signIn('ada@example.org', PASSWORD, NETWORK)).toMatchObject({ ok: true });
    expect(await signIn('ada@example.org', PASSWORD, NETWORK)).toMatchObject({ ok: true });
    expect(await signIn('ada@example.org', 'wrong', NETWORK)).toEqual({ ok: false, error: 'wrong' });
    expect(await signIn('ada@example.org', PASSWORD, NETWORK)).toEqual({ ok: false, error: 'too-many' });
  });

  it('lets no more than five guesses through when they all come at once', async () => {
    await ada();
    const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => signIn('ada@example.org', `guess ${n}`, NETWORK)));
    const looked = answers.filter((answer) => !answer.ok && answer.error === 'wrong');
    expect(looked.length).toBeLessThanOrEqual(5);
  });

  it.each([
    ['that somebody has', 'ada@example.org', {}],
    ['that nobody has', 'nobody@example.org', {}],
    ['of a disabled person', 'ada@example.org', { disabled_at: START.toISOString() }],
    ['of a person who has no password', 'ada@example.org', { password_hash: null }],
  ])('works as long on an address %s, so that the time tells nothing', async (_, address, row) => {
    await ada(row);
    // The decoy is made at the first need of it.
    await signIn('first@example.org', 'guess', NETWORK);
    vi.mocked(verify).mockClear();
    expect(await signIn(address, 'guess', NETWORK)).toEqual({ ok: false, error: 'wrong' });
    expect(verify).toHaveBeenCalledTimes(1);
  });
});
