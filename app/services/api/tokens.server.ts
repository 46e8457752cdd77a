import { may } from '#app/domain/access.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { db, type Db } from '#db';
import { deleteApiTokens, insertApiToken, listApiTokens, revokeApiToken, takePersonsTurn } from '#db/queries/api-tokens.ts';
import { insertAuditEntries } from '#db/queries/roster.ts';
import type { ApiTokenRow } from '#db/schema.ts';
import { newId, now } from '../clock.server.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { newSecret, tokenIdOf } from './token-secret.server.ts';

/** For how many days a token may hold. */
export const TOKEN_DAYS = [30, 90, 365] as const;
/** As many as a person may have at once, and of those that have ended as many as are kept. */
export const TOKENS_AT_ONCE = 20;
const LONGEST_NAME = 80;

/** The first three are about the name. */
export type TokenMistake = 'missing' | 'long' | 'taken' | 'days' | 'many';

/** `holds`: can be used. */
export type TokenState = 'holds' | 'expired' | 'revoked';
const stateOf = ({ expires_at, revoked_at }: Pick<ApiTokenRow, 'expires_at' | 'revoked_at'>): TokenState =>
  revoked_at !== null ? 'revoked' : expires_at <= now().toISOString() ? 'expired' : 'holds';

/** That a token would open anything to somebody: reports, and so they must be one who may see some. */
export const mayHaveTokens = (person: SignedIn): boolean => may(person, 'report', { kind: 'cohort', organisationId: person.organisationId });

function requireReports(person: SignedIn): void {
  if (!mayHaveTokens(person)) throw new Response(null, { status: 404 });
}

const listWithState = async (tx: Db, personId: string) => (await listApiTokens(tx, personId)).map((token) => ({ ...token, state: stateOf(token) }));

/** A person's own tokens, the latest first. No secret is among them, for none is kept. Throws 404 for who may see no report. */
export async function getTokens(person: SignedIn) {
  requireReports(person);
  return listWithState(db(), person.id);
}

/** Makes a token for the person themselves and returns its secret, which cannot be had again. Throws 404 for who may see no report. */
export async function makeToken(person: SignedIn, asked: { name: string; days: number }): Promise<Result<string, TokenMistake>> {
  requireReports(person);
  const name = asked.name.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim();
  if (name === '') return fail('missing');
  if (name.length > LONGEST_NAME) return fail('long');
  const days = TOKEN_DAYS.find((allowed) => allowed === asked.days);
  if (days === undefined) return fail('days');
  return db().transaction().execute(async (tx): Promise<Result<string, TokenMistake>> => {
    await takePersonsTurn(tx, person.id);
    const tokens = await listWithState(tx, person.id);
    const held = tokens.filter(({ state }) => state === 'holds');
    // Two of one name could not be told apart when one must be revoked; and a form sent again makes no second one.
    if (held.some((token) => token.name.toLowerCase() === name.toLowerCase())) return fail('taken');
    if (held.length >= TOKENS_AT_ONCE) return fail('many');
    await deleteApiTokens(tx, tokens.filter(({ state }) => state !== 'holds').slice(TOKENS_AT_ONCE).map(({ id }) => id));
    const at = now();
    const expires_at = new Date(at.getTime() + days * 86_400_000).toISOString();
    const secret = newSecret();
    const id = tokenIdOf(secret);
    await insertApiToken(tx, { id, organisation_id: person.organisationId, person_id: person.id, name, created_at: at.toISOString(), expires_at, last_used_at: null, revoked_at: null });
    await audit(tx, person, 'make-token', { token: id, name, expires_at });
    return ok(secret);
  });
}

/** Revokes one of the person's own tokens; one that is revoked already stays so. Throws 404 for who may see no report, and where they never had it. */
export async function revokeToken(person: SignedIn, tokenId: string): Promise<void> {
  requireReports(person);
  await db().transaction().execute(async (tx) => {
    const name = await revokeApiToken(tx, person.id, tokenId, now().toISOString());
    if (name !== undefined) return audit(tx, person, 'revoke-token', { token: tokenId, name });
    const mine = (await listApiTokens(tx, person.id)).some(({ id }) => id === tokenId);
    if (!mine) throw new Response(null, { status: 404 });
  });
}

const audit = (tx: Db, person: SignedIn, action: string, detail: object): Promise<void> =>
  insertAuditEntries(tx, [{ id: newId(), organisation_id: person.organisationId, actor_id: person.id, subject_id: person.id, action, detail: JSON.stringify(detail), at: now().toISOString() }]);
