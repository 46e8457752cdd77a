import { wordDiff } from '../../content/diff/word-diff.ts';
import { conditionAsWritten } from '../as-written.ts';
import type { Line } from '../model.ts';
import { valueChanged, wordsChanged, type Difference } from './difference.ts';
import { pairsInOrder } from './pairs.ts';

/** What changed in the lines of a scene or an ending. Lines have no names, so they are matched by their place. */
export function diffLines(before: readonly Line[], after: readonly Line[]): Difference[] {
  return pairsInOrder(before, after, (line) => JSON.stringify(line)).flatMap((pair): Difference[] => {
    if (!pair.before) return pair.after ? [{ says: `${nameOf(pair.after)} is new.`, words: wordDiff('', wordsOf(pair.after)) }] : [];
    if (!pair.after) return [{ says: `${nameOf(pair.before)} is gone.`, words: wordDiff(wordsOf(pair.before), '') }];
    const name = nameOf(pair.after);
    return [
      ...valueChanged(pair.after.kind === 'picture' ? 'A picture’s file' : 'A line’s speaker', speakerOf(pair.before), speakerOf(pair.after)),
      ...wordsChanged(name, wordsOf(pair.before), wordsOf(pair.after)),
      ...valueChanged(`The condition of ${lowered(name)}`, whenOf(pair.before), whenOf(pair.after)),
    ];
  });
}

const speakerOf = (line: Line): string => (line.kind === 'said' ? line.by : line.kind === 'picture' ? line.src : line.kind);
const whenOf = ({ when }: Line): string => (when ? conditionAsWritten(when) : '');
const lowered = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

function nameOf(line: Line): string {
  if (line.kind === 'picture') return 'A picture';
  return line.kind === 'said' ? `A line of \`${line.by}\`` : 'A narration';
}

const wordsOf = (line: Line): string => (line.kind === 'picture' ? line.alt : line.text);
