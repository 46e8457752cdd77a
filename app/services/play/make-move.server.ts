import { appraise } from '#app/domain/rubric/appraise/appraise.ts';
import { bestOffered } from '#app/domain/rubric/best-offered.ts';
import { criteriaOf, masteryOf } from '#app/domain/rubric/criteria.ts';
import { endingFigures } from '#app/domain/rubric/ending-figures.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { apply, offered, replay, type RefusalCode, type Response, type State } from '#app/domain/scenario/engine.ts';
import { appraisalContext } from '#app/domain/scenario/view.ts';
import { db } from '#db';
import { commitMove, listRatings, type CommittedMove } from '#db/queries/moves.ts';
import type { RatingRow } from '#db/schema.ts';
import { now } from '../clock.server.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { requireOwnAttempt, type LoadedAttempt } from './attempt.server.ts';
import type { MoveAnswer } from './player-view.ts';
import { playerView } from './view-attempt.server.ts';

/** A move as it was sent: its number, and what was chosen, or written with the learner's own rating of it. */
export interface SentMove {
  n: number;
  response: Response;
  tookMs: number | null;
}

/**
 * Makes one move: replay, apply, commit, and the view of the next scene. A refused move changes nothing and is answered
 * with the code and the view as it stands. The answer comes only after the move is on disk.
 */
export async function makeMove(person: SignedIn, attemptId: string, sent: SentMove): Promise<MoveAnswer> {
  const loaded = await requireOwnAttempt(person, attemptId);
  const made = await tryMove(loaded, sent);
  if (made.ok) return { player: await playerView(made.value) };
  // Another tab may have moved on meanwhile: show what stands in the database now.
  const current = made.error === 'stale' ? await requireOwnAttempt(person, attemptId) : loaded;
  return { player: await playerView(current), refused: made.error };
}

async function tryMove(loaded: LoadedAttempt, sent: SentMove): Promise<Result<LoadedAttempt, RefusalCode>> {
  const { attempt, rules, moves } = loaded;
  if (attempt.ended_at) return fail('finished');
  if (sent.n !== moves.length + 1) return fail('stale');
  const before = replay(rules, moves);
  const after = apply(rules, before, sent.response);
  if (!after.ok) return after;

  const at = now().toISOString();
  const moved = { ...loaded, moves: [...moves, { n: sent.n, scene: before.scene, response: sent.response }] };
  const ratings = ratingsOf(loaded, before, sent, at);
  const committed = await commitMove(db(), {
    attempt: { id: attempt.id, organisationId: attempt.organisation_id, personId: attempt.person_id, scenarioId: attempt.scenario_id },
    move: { attempt_id: attempt.id, n: sent.n, scene: before.scene, kind: sent.response.kind, response: JSON.stringify(sent.response), made_at: at, took_ms: sent.tookMs },
    ratings,
    ...(after.value.ended ? { ending: await endingOf(moved, after.value.ended, ratings) } : {}),
  });
  if (!committed) return fail('stale');
  return ok(after.value.ended ? { ...moved, attempt: { ...attempt, ended_at: at } } : moved);
}

/** A choice is rated by its author; a reply by its writer, until a local rater knows the criterion. */
function ratingsOf(loaded: LoadedAttempt, before: State, { n, response }: SentMove, at: string): RatingRow[] {
  const { attempt, rules, rubrics, moves } = loaded;
  const row = { attempt_id: attempt.id, n, rater_version: '', evidence: '[]', remark: null, suggestion: null, confidence: null, rated_at: at };
  if (response.kind === 'choice') {
    const choices = offered(rules, before);
    const chosen = choices.find((choice) => choice.id === response.choice);
    return (chosen?.rates ?? []).map(({ criterion, level }) => ({
      ...row, criterion, level, rater: 'author', best: bestOffered(choices, criterion), remark: chosen?.remark ?? null,
    }));
  }
  if (response.kind === 'reply') {
    const context = appraisalContext(rules, moves);
    const appraised = rubrics.flatMap((rubric) => {
      const appraisal = appraise(rubric, context, response.text);
      return appraisal.rated ? appraisal.ratings.map((rating) => ({ ...rating, rater: appraisal.rater, version: appraisal.raterVersion })) : [];
    });
    return [
      ...appraised.map(({ criterion, level, evidence, remark, suggestion, confidence, rater, version }) => ({
        ...row, criterion, level, rater, rater_version: version, best: rules.scales[criterion] ?? 3, evidence: JSON.stringify(evidence), remark, suggestion: suggestion ?? null, confidence,
      })),
      ...Object.entries(response.levels).map(([criterion, level]) => ({ ...row, criterion, level, rater: 'self', best: rules.scales[criterion] ?? 3 })),
    ];
  }
  return [];
}

async function endingOf(loaded: LoadedAttempt, ended: NonNullable<State['ended']>, latest: RatingRow[]): Promise<NonNullable<CommittedMove['ending']>> {
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
