import { bestOffered } from '#app/domain/rubric/best-offered.ts';
import { criteriaOf, masteryOf } from '#app/domain/rubric/criteria.ts';
import { endingFigures } from '#app/domain/rubric/ending-figures.ts';
import type { MachineRating, ReadReply } from '#app/domain/rubric/read-reply.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { notYetSaid } from '#app/domain/scenario/not-yet-said.ts';
import { apply, getScene, offered, replay, type RefusalCode, type Response, type State } from '#app/domain/scenario/engine.ts';
import { db } from '#db';
import { commitMove, listRatings, type CommittedMove } from '#db/queries/moves.ts';
import type { RatingRow } from '#db/schema.ts';
import { now } from '../clock.server.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { issueCertificates } from '../recognition/issue-certificates.server.ts';
import { requireOwnAttempt, type LoadedAttempt } from './attempt.server.ts';
import type { MoveAnswer } from './player-view.ts';
import { rateReply } from './rate-reply.server.ts';
import { playerView } from './view-attempt.server.ts';

/** A move as it was sent: its number, and what was chosen, or written with the learner's own rating of what the scorer leaves. */
export interface SentMove {
  n: number;
  response: Response;
  tookMs: number | null;
}

/**
 * Makes one move: replay, rate what was written, apply, commit, and the view of the next scene. A refused move changes
 * nothing and is answered with the code and the view as it stands. The answer comes only after the move is on disk.
 */
export async function makeMove(person: SignedIn, attemptId: string, sent: SentMove): Promise<MoveAnswer> {
  return moveIn(person, await requireOwnAttempt(person, attemptId), sent);
}

/** Makes one move, as `makeMove` does, in an attempt that was loaded just now. `read` is what the scorer made of its words, where it has read them. */
export async function moveIn(person: SignedIn, loaded: LoadedAttempt, sent: SentMove, read?: ReadReply): Promise<MoveAnswer> {
  const made = await tryMove(loaded, sent, read);
  if (made.ok) return { player: await playerView(made.value) };
  // Another tab may have moved on meanwhile: show what stands in the database now.
  const current = made.error === 'stale' ? await requireOwnAttempt(person, loaded.attempt.id) : loaded;
  return { player: await playerView(current), refused: made.error };
}

async function tryMove(loaded: LoadedAttempt, sent: SentMove, read?: ReadReply): Promise<Result<LoadedAttempt, RefusalCode>> {
  const { attempt, rules, moves } = loaded;
  if (attempt.ended_at) return fail('finished');
  if (sent.n !== moves.length + 1) return fail('stale');
  const before = replay(rules, moves);
  // Before the transaction, for a judge may be slow.
  const { response, ratings: given } = await rated(loaded, before, sent.response, read);
  const after = apply(rules, before, response);
  if (!after.ok) return after;

  const at = now().toISOString();
  const moved = { ...loaded, moves: [...moves, { n: sent.n, scene: before.scene, response }] };
  const ratings = ratingsOf(loaded, before, sent.n, response, given, at);
  const committed = await commitMove(db(), {
    attempt: { id: attempt.id, organisationId: attempt.organisation_id, personId: attempt.person_id, scenarioId: attempt.scenario_id },
    move: { attempt_id: attempt.id, n: sent.n, scene: before.scene, kind: response.kind, response: JSON.stringify(response), made_at: at, took_ms: sent.tookMs },
    ratings,
    ...(after.value.ended ? { ending: { ...(await endingOf(moved, after.value.ended, ratings)), counted: issueCertificates } } : {}),
  });
  if (!committed) return fail('stale');
  return ok(after.value.ended ? { ...moved, attempt: { ...attempt, ended_at: at } } : moved);
}

/** A reply with the levels that pick its branch: the machine's, and the learner's own where there is none. Anything else as it is. */
async function rated(loaded: LoadedAttempt, before: State, response: Response, read?: ReadReply): Promise<{ response: Response; ratings: MachineRating[] }> {
  const asks = getScene(loaded.rules.scenario, before.scene).decision.kind === 'reply';
  if (!asks || !isRateable(response)) return { response, ratings: [] };
  const ratings = (await rateReply(loaded, before.scene, response.text, read)).rated.map(({ rating }) => rating);
  const levels = { ...response.levels, ...Object.fromEntries(ratings.map(({ criterion, level }) => [criterion, level])) };
  return { response: { ...response, levels }, ratings };
}

/** What came over the network may have any shape, whatever its type says; the engine refuses it then. */
const isRateable = (response: Response): response is Response & { kind: 'reply' } =>
  response?.kind === 'reply' && typeof response.text === 'string' && !notYetSaid(response.text);

/** A choice is rated by its author; a reply by a machine, and by its writer where none can. */
function ratingsOf({ attempt, rules }: LoadedAttempt, before: State, n: number, response: Response, given: MachineRating[], at: string): RatingRow[] {
  const row = { attempt_id: attempt.id, n, rater_version: '', evidence: '[]', remark: null, suggestion: null, confidence: null, rated_at: at };
  if (response.kind === 'choice') {
    const choices = offered(rules, before);
    const chosen = choices.find((choice) => choice.id === response.choice);
    return (chosen?.rates ?? []).map(({ criterion, level }) => ({
      ...row, criterion, level, rater: 'author', best: bestOffered(choices, criterion), remark: chosen?.remark ?? null,
    }));
  }
  if (response.kind !== 'reply') return [];
  return Object.entries(response.levels).map(([criterion, level]) => {
    const best = rules.scales[criterion] ?? 3;
    const machine = given.find((rating) => rating.criterion === criterion);
    if (!machine) return { ...row, criterion, level, best, rater: 'self' };
    const { rater, raterVersion, evidence, remark, suggestion, confidence } = machine;
    return {
      ...row, criterion, level, best, rater, rater_version: raterVersion, evidence: JSON.stringify(evidence), remark, suggestion: suggestion ?? null,
      // A judge says nothing of how sure it is.
      confidence: rater === 'local' ? confidence : null,
    };
  });
}

async function endingOf(loaded: LoadedAttempt, ended: NonNullable<State['ended']>, latest: RatingRow[]): Promise<Omit<NonNullable<CommittedMove['ending']>, 'counted'>> {
  const ratings = [...(await listRatings(db(), loaded.attempt.id)), ...latest];
  const kinds = new Map(loaded.moves.map((move) => [move.n, move.response.kind]));
  const { figures, score, success } = endingFigures({
    ratings,
    isReply: (n) => kinds.get(n) === 'reply',
    criteria: criteriaOf(loaded.rubrics),
    outcome: ended.outcome,
    mastery: masteryOf(loaded.rubrics),
  });
  return { id: ended.ending, outcome: ended.outcome, score: score ?? null, success, figures };
}
