import { appraise } from '#app/domain/rubric/appraise/appraise.ts';
import type { Span } from '#app/domain/rubric/appraise/model.ts';
import { CRITERIA, STEPS } from '#app/domain/rubric/appraise/scorer/model.ts';
import { EVERY_LOCAL } from './every-local.ts';

export interface ScoreRequest {
  id: string | number;
  message: string;
  reply: string;
}

/** Reads one line of input. Throws with a sentence about what is wrong with it. */
export function readRequest(line: string): ScoreRequest {
  let read: unknown;
  try {
    read = JSON.parse(line);
  } catch {
    throw new Error('This is not JSON.');
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) throw new Error('This is not an object with an id, a message and a reply.');
  const { id, message, reply } = read as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number') throw new Error('The id must be a text or a number.');
  if (typeof message !== 'string') throw new Error("The message, which holds the client's words, must be a text.");
  if (typeof reply !== 'string') throw new Error('The reply must be a text.');
  return { id, message, reply };
}

/** The ratings of one reply as they are written out. What is not rated has level 0 throughout, `rated: false` and the reason. */
export function scored({ id, message, reply }: ScoreRequest): object {
  const appraisal = appraise(EVERY_LOCAL, { message, conversation: [] }, reply);
  const ratings = new Map(appraisal.rated ? appraisal.ratings.map((rating) => [rating.criterion, rating]) : []);
  const table = <Value>(names: readonly string[], value: (name: string) => Value) => Object.fromEntries(names.map((name) => [name, value(name)]));
  const level = (name: string) => ratings.get(name)?.level ?? 0;
  return {
    id,
    levels: table(CRITERIA.filter((name) => !STEPS.has(name)), level),
    steps: table([...STEPS], level),
    evidence: table(CRITERIA, (name): Span[] => ratings.get(name)?.evidence ?? []),
    confidence: table(CRITERIA, (name) => ratings.get(name)?.confidence ?? 0),
    rated: appraisal.rated,
    ...(appraisal.rated ? { rater: `${appraisal.rater} ${appraisal.raterVersion}` } : { reason: appraisal.reason }),
  };
}
