import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A pair of replies: how each criterion should move from `a` to `b`, or the most that `b` may get. */
export interface StrangersPair {
  id: string;
  kind: string;
  message: string;
  /** The client's words that `b` answers: others where the whole situation is swapped. */
  messageB: string;
  a: string;
  b: string;
  expected: [criterion: string, way: 'up' | 'down' | 'same'][];
  most: [criterion: string, level: number][];
}

interface Line { id: string; message: string; message_b?: string; a: string; b: string; expect?: Record<string, 'up' | 'down' | 'same'>; max?: Record<string, number> }

const FOLDER = join('training', 'round-u');

/** The pairs that came with the rated replies of round u, written by somebody who had not seen a scorer. */
export function strangersPairs(): StrangersPair[] {
  const kinds = JSON.parse(readFileSync(join(FOLDER, 'counterfactuals.kinds.json'), 'utf8')) as Record<string, string>;
  const lines = readFileSync(join(FOLDER, 'counterfactuals.jsonl'), 'utf8').split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const { id, message, message_b: messageB = message, a, b, expect: expected = {}, max = {} } = JSON.parse(line) as Line;
    return { id, kind: kinds[id] ?? 'other', message, messageB, a, b, expected: Object.entries(expected), most: Object.entries(max) };
  });
}
