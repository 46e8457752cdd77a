import { may } from '#app/domain/access.ts';
import { dayIn } from '#app/domain/cohort/calendar.ts';
import { isQuarter, quarterOf } from '#app/domain/recognition/quarter.ts';
import { db } from '#db';
import { insertAuditEntries } from '#db/queries/roster.ts';
import { countThanks, deleteThanks, findThanks, hideThanks, listQuarters, listThanks, markThanksSeen, type ThanksOrder, type ThanksScope, type ThanksShown } from '#db/queries/thanks.ts';
import { newId, now } from '../clock.server.ts';
import type { SignedIn } from '../people/signed-in.server.ts';

const TAKE = 50;

const administers = (person: SignedIn): boolean => may(person, 'administer', { kind: 'organisation', organisationId: person.organisationId });

const scopeOf = (person: SignedIn): ThanksScope => ({ organisationId: person.organisationId, personId: person.id, teams: administers(person) ? undefined : person.teams });

export interface AskedList {
  /** Such as 2026-Q4; null is the present one. */
  quarter: string | null;
  shown: ThanksShown;
  order: ThanksOrder;
  page: number;
}

/** What may be done with thanks by the one who looks. */
export type ThanksDeed = 'take-back' | 'hide' | 'show' | 'remove';

/**
 * A quarter's thanks as far as this person may see them, and the quarters that hold any. What was given to them counts as seen from
 * then on. Throws 404 for what is no quarter.
 */
export async function getThanks(person: SignedIn, asked: AskedList) {
  const present = quarterOf(dayIn(now(), person.timeZone));
  const quarter = asked.quarter ?? present;
  if (!isQuarter(quarter)) throw new Response(null, { status: 404 });
  const scope = scopeOf(person);
  const total = await countThanks(db(), scope, quarter, asked.shown);
  const pages = Math.max(1, Math.ceil(total / TAKE));
  const page = Math.min(Math.max(1, Math.trunc(asked.page) || 1), pages);
  const [rows, quarters] = await Promise.all([
    listThanks(db(), scope, quarter, asked.shown, asked.order, { limit: TAKE, offset: (page - 1) * TAKE }),
    listQuarters(db(), scope),
  ]);
  await markThanksSeen(db(), person.id, quarter, now().toISOString());
  return {
    quarter,
    present,
    quarters: [...new Set([present, quarter, ...quarters])].sort().reverse(),
    page,
    pages,
    everybody: scope.teams === undefined,
    thanks: rows.map(({ from_id, hidden_at, ...row }) => ({
      ...row,
      mine: from_id === person.id,
      hidden: hidden_at !== null && (row.to_id === person.id || scope.teams === undefined),
      deeds: deedsOf(person, { from_id, to_id: row.to_id, hidden: hidden_at !== null }),
    })),
  };
}

function deedsOf(person: SignedIn, { from_id, to_id, hidden }: { from_id: string | null; to_id: string; hidden: boolean }): ThanksDeed[] {
  if (from_id === person.id) return ['take-back'];
  const deeds: ThanksDeed[] = to_id === person.id ? [hidden ? 'show' : 'hide'] : [];
  return administers(person) ? [...deeds, 'remove'] : deeds;
}

/**
 * Takes back one's own, hides or shows again what one got, or as an administrator removes one, with an entry in the audit log.
 * Throws 404 for thanks that are not there, and for who may not do it.
 */
export async function changeThanks(person: SignedIn, id: string, deed: string): Promise<void> {
  const found = await findThanks(db(), scopeOf(person), id);
  const allowed = found && deedsOf(person, { ...found, hidden: deed === 'show' }).find((one) => one === deed);
  if (!found || !allowed) throw new Response(null, { status: 404 });
  const at = now().toISOString();
  if (allowed === 'hide' || allowed === 'show') {
    await hideThanks(db(), id, allowed === 'hide' ? at : null);
    return;
  }
  await db()
    .transaction()
    .execute(async (tx) => {
      await deleteThanks(tx, id);
      if (allowed !== 'remove') return;
      // Never the words: they were removed.
      const detail = JSON.stringify({ from: found.from_id, criterion: found.criterion_name, quarter: found.quarter });
      await insertAuditEntries(tx, [{ id: newId(), organisation_id: person.organisationId, actor_id: person.id, subject_id: found.to_id, action: 'remove-thanks', detail, at }]);
    });
}
