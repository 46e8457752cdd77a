import type { TextEdit } from '#app/domain/content/edit/text-edit.ts';

/** A repeatable source of chance: numbers from 0 up to, and without, 1. */
export function dice(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

const WORDS = ['a', 'née', '😀', '\n', 'the ticket', '  ', '<Say>', ''];

/** One or two random edits of a text, in order and apart. */
export function randomEdits(text: string, roll: () => number): TextEdit[] {
  const cuts = Array.from({ length: roll() < 0.3 ? 4 : 2 }, () => Math.floor(roll() * (text.length + 1))).sort((a, b) => a - b);
  const edits: TextEdit[] = [];
  for (let index = 0; index < cuts.length; index += 2) {
    const [from = 0, to = 0] = [cuts[index], cuts[index + 1]];
    const last = edits.at(-1);
    if (last && from <= last.at + last.remove.length) continue;
    edits.push({ at: from, remove: text.slice(from, Math.min(to, from + 6)), insert: WORDS[Math.floor(roll() * WORDS.length)] ?? '' });
  }
  return edits;
}
