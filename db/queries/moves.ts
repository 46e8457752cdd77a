import type { Kysely, Selectable } from 'kysely';
import type { AttemptCriterionRow, Database, MoveRow, RatingRow } from '../schema.ts';
import { refreshDuties } from './duty-progress.ts';
import { SharedTurn } from '../shared-turn.ts';

export const listMoves = (db: Kysely<Database>, attemptId: string): Promise<Selectable<MoveRow>[]> =>
  db.selectFrom('move').selectAll().where('attempt_id', '=', attemptId).orderBy('n').execute();

export const listRatings = (db: Kysely<Database>, attemptId: string): Promise<Selectable<RatingRow>[]> =>
  db.selectFrom('rating').selectAll().where('attempt_id', '=', attemptId).orderBy('n').orderBy('rated_at').execute();

/** What follows from completions in the transaction that made them, after the duties: for these people of an organisation, at that moment. */
export type Counted = (tx: Kysely<Database>, organisationId: string, personIds: readonly string[], at: string) => Promise<void>;

/** Everything that one move writes. `ending` is there when the move ends the attempt. */
export interface CommittedMove {
  attempt: { id: string; organisationId: string; personId: string; scenarioId: string };
  move: MoveRow;
  ratings: RatingRow[];
  ending?: { id: string; outcome: string; score: number | null; success: boolean; figures: Omit<AttemptCriterionRow, 'attempt_id' | 'organisation_id' | 'person_id'>[]; counted: Counted };
}

const turns = new WeakMap<Kysely<Database>, SharedTurn<CommittedMove, boolean>>();

/**
 * Commits move number n with its ratings and the summary rows, or nothing.
 * Returns false when n is not the attempt's next number or the attempt has ended: the same move posted twice counts once.
 * Resolves only after the commit is on disk. Moves that arrive while a commit is under way share the next one, for the
 * fsync is most of what a move costs. This is the one place that owns a move's transaction.
 */
export function commitMove(db: Kysely<Database>, move: CommittedMove): Promise<boolean> {
  let turn = turns.get(db);
  if (!turn) turns.set(db, (turn = new SharedTurn((moves) => commitMoves(db, moves))));
  return turn.take(move);
}

/** Commits some moves in one transaction. For each, in order: whether it was its attempt's next. */
function commitMoves(db: Kysely<Database>, moves: CommittedMove[]): Promise<boolean[]> {
  return db.transaction().execute(async (tx) => {
    const moved = await moveOn(tx, moves.filter(({ ending }) => !ending));
    const taken: boolean[] = [];
    // An attempt that moved on did so once, whoever sent its number again.
    for (const { attempt, move, ending } of moves) taken.push(ending ? await end(tx, attempt.id, move, ending) : moved.delete(attempt.id));
    await recordMoves(tx, moves.filter((_, index) => taken[index]));
    return taken;
  });
}

/** Moves on, in one statement, each attempt that still goes on and stands before its number. Returns the ids of those that did. */
async function moveOn(tx: Kysely<Database>, moves: CommittedMove[]): Promise<Set<string>> {
  if (moves.length === 0) return new Set();
  const at = moves.map(({ move }) => move.made_at).reduce((latest, one) => (one > latest ? one : latest));
  const rows = await tx
    .updateTable('attempt')
    .set((e) => ({ moves: e('moves', '+', 1), updated_at: at }))
    .where('ended_at', 'is', null)
    .where((e) => e.or(moves.map(({ attempt, move }) => e.and({ id: attempt.id, moves: move.n - 1 }))))
    .returning('id')
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Ends an attempt with its last move. Returns whether it still went on and stood before that number. */
async function end(tx: Kysely<Database>, attemptId: string, move: MoveRow, ending: NonNullable<CommittedMove['ending']>): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('attempt')
    .set({
      moves: move.n,
      updated_at: move.made_at,
      ended_at: move.made_at,
      ending: ending.id,
      outcome: ending.outcome,
      score: ending.score,
      success: ending.success ? 1 : 0,
    })
    .where('id', '=', attemptId)
    .where('moves', '=', move.n - 1)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

async function recordMoves(tx: Kysely<Database>, moves: CommittedMove[]): Promise<void> {
  if (moves.length === 0) return;
  await tx.insertInto('move').values(moves.map(({ move }) => move)).execute();
  const ratings = moves.flatMap((move) => move.ratings);
  if (ratings.length > 0) await tx.insertInto('rating').values(ratings).execute();
  const replied = moves.filter(({ move }) => move.kind === 'reply').map(({ attempt }) => attempt.id);
  if (replied.length > 0) await tx.deleteFrom('reply_draft').where('attempt_id', 'in', replied).execute();
  for (const { attempt, move, ending } of moves) if (ending) await recordEnding(tx, attempt, move.made_at, ending);
  await countEndings(tx, moves.flatMap(({ attempt, move, ending }) => (ending ? [{ ...attempt, at: move.made_at, counted: ending.counted }] : [])));
}

/** Once for everybody who ended something in this commit, not once for each. */
async function countEndings(tx: Kysely<Database>, endings: { organisationId: string; personId: string; at: string; counted: Counted }[]): Promise<void> {
  for (const organisationId of new Set(endings.map((one) => one.organisationId))) {
    const own = endings.filter((one) => one.organisationId === organisationId);
    const people = [...new Set(own.map(({ personId }) => personId))];
    await refreshDuties(tx, organisationId, people);
    const [last] = own.sort((a, b) => (a.at < b.at ? 1 : -1));
    await last?.counted(tx, organisationId, people, last.at);
  }
}

async function recordEnding(tx: Kysely<Database>, attempt: CommittedMove['attempt'], at: string, ending: NonNullable<CommittedMove['ending']>) {
  if (ending.figures.length > 0) {
    const owner = { attempt_id: attempt.id, organisation_id: attempt.organisationId, person_id: attempt.personId };
    await tx.insertInto('attempt_criterion').values(ending.figures.map((figure) => ({ ...owner, ...figure }))).execute();
  }
  await tx
    .updateTable('progress')
    .set((e) => ({ completed_at: e.fn.coalesce('completed_at', e.val(at)), updated_at: at }))
    .where('person_id', '=', attempt.personId)
    .where('content_id', '=', attempt.scenarioId)
    .execute();
}
