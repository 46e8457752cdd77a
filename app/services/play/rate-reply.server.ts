import { readReply, type ReadReply } from '#app/domain/rubric/read-reply.ts';
import { getScene } from '#app/domain/scenario/engine.ts';
import { appraisalContext } from '#app/domain/scenario/view.ts';
import type { LoadedAttempt } from './attempt.server.ts';
import { judge } from './judge.server.ts';

type Asked = Pick<LoadedAttempt, 'rules' | 'rubrics' | 'moves'>;

/** What the local scorer makes of words in the scene that comes after `moves`. The same words always get the same; no text leaves. */
export function readWords({ rules, rubrics, moves }: Asked, scene: string, text: string): ReadReply {
  const { decision } = getScene(rules.scenario, scene);
  if (decision.kind !== 'reply') return { rated: [], unrated: [] };
  return readReply(rubrics, decision.reply.criteria, appraisalContext(rules, moves), text);
}

/**
 * Rates words in the scene that comes after `moves`: what the scorer rates is asked of the judge as well, where one is
 * set up, and the judge's rating stands where it answers. What the scorer leaves to the learner is not asked of the judge.
 * `read` is what the scorer made of these words, where it was asked before.
 */
export async function rateReply(asked: Asked, scene: string, text: string, read = readWords(asked, scene, text)): Promise<ReadReply> {
  const judged = await judge(read.rated.map(({ criterion }) => criterion), appraisalContext(asked.rules, asked.moves), text);
  return { ...read, rated: read.rated.map(({ criterion, rating }) => ({ criterion, rating: judged.get(criterion.id) ?? rating })) };
}
