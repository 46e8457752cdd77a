import { wordDiff } from '../../content/diff/word-diff.ts';
import type { Span } from '../../content/diff/spans.ts';

/** One thing that changed, as a sentence for its author, and with the words where it is words that changed. */
export interface Difference {
  says: string;
  words?: Span[];
}

/** A sentence alone. */
export const said = (says: string): Difference => ({ says });

/** Words that changed; nothing where they are the same. `name` begins the sentence, such as "The remark". */
export function wordsChanged(name: string, before = '', after = ''): Difference[] {
  if (before === after) return [];
  const says = before === '' ? `${name} is new.` : after === '' ? `${name} is gone.` : `${name} reads differently.`;
  return [{ says, words: wordDiff(before, after) }];
}

/** A short value that changed, such as a target or a condition; `name` begins the sentence. */
export function valueChanged(name: string, before = '', after = ''): Difference[] {
  if (before === after) return [];
  if (before === '') return [said(`${name} is now \`${after}\`.`)];
  if (after === '') return [said(`${name} is no longer \`${before}\`: there is none.`)];
  return [said(`${name} is now \`${after}\`; it was \`${before}\`.`)];
}
