import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CRITERIA } from '#app/domain/rubric/appraise/scorer/model.ts';

type Levels = Record<(typeof CRITERIA)[number], number>;
interface Situation { id: string; message: string }
interface RatedReply { id: string; situation: string; reply: string; ratings: Levels[]; consensus: Levels }

/** A rated reply: what the raters agreed on (their median) and their mean, in the order of CRITERIA. */
export interface Example {
  id: string;
  client: string;
  /** Of the original collection; later ones had other writers and raters, count for less and set no thresholds. */
  original: boolean;
  message: string;
  reply: string;
  levels: number[];
  mean: number[];
  ratings: number[][];
}

/** Clients whose replies are never looked at while the scorer is made: the first six of the original data by the SHA-256 of their id. */
export const FROZEN_CLIENTS = 6;

/** The folder of the original collection, which the acceptance of the scorer is taken from. */
const ORIGINAL = 'service-replies';

/** Reads these folders, each of which holds situations.json and replies.jsonl. */
export function readExamples(folders: string[]): Example[] {
  return folders.flatMap((folder) => {
    const original = basename(folder) === ORIGINAL;
    const situations = new Map((JSON.parse(readFileSync(join(folder, 'situations.json'), 'utf8')) as Situation[]).map((one) => [one.id, one]));
    const lines = readFileSync(join(folder, 'replies.jsonl'), 'utf8').split('\n').filter((line) => line.trim() !== '');
    return lines.map((line): Example => {
      const { id, situation, reply, ratings, consensus } = JSON.parse(line) as RatedReply;
      const message = situations.get(situation)?.message;
      if (message === undefined) throw new Error(`${folder}: the reply ${id} answers ${situation}, which situations.json does not know.`);
      const mean = CRITERIA.map((name) => ratings.reduce((sum, rating) => sum + rating[name], 0) / ratings.length);
      return { id, client: situation, original, message, reply, levels: CRITERIA.map((name) => consensus[name]), mean, ratings: ratings.map((rating) => CRITERIA.map((name) => rating[name])) };
    });
  });
}

/** The frozen clients of a data set, by the hash of their ids alone. */
export function frozenClients(examples: readonly Example[]): Set<string> {
  const hash = (id: string) => createHash('sha256').update(id).digest('hex');
  const ids = [...new Set(examples.filter((one) => one.original).map((one) => one.client))];
  return new Set(ids.sort((a, b) => (hash(a) < hash(b) ? -1 : 1)).slice(0, FROZEN_CLIENTS));
}
