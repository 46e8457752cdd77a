import type { Place } from '../model.ts';
import { readingAge, sumOf } from '../reading-age.ts';
import type { SyllableCounter, TextCounts } from '../reading-age.ts';
import { placeIn } from './checking.ts';
import type { Checking } from './checking.ts';

/**
 * Above this age a line or a choice is told to be hard to read. Grown-ups read with ease what suits readers of about
 * fifteen; a learner reads under way, often in a second language. One long sentence may go beyond that and still be read.
 */
export const HARD_FROM_AGE = 18;

/** The formula was made for passages: fewer words say nothing. */
const FEWEST_WORDS = 30;

/** Warns of lines and choices that are hard to read. Returns the counts of all words that a learner reads. */
export function checkReadability(checking: Checking, counter: SyllableCounter): TextCounts {
  const { scenario, notes } = checking;
  const all: TextCounts[] = [];
  const look = (what: string, text: string, place: Place) => {
    const counts = counter.counts(text);
    all.push(counts);
    const age = readingAge(counts);
    if (counts.words < FEWEST_WORDS || age <= HARD_FROM_AGE) return;
    checking.report.warn('hard-to-read', place, `${what} takes a reader of ${Math.floor(age)} (${counts.words} words in ${counts.sentences} sentence${counts.sentences === 1 ? '' : 's'}); write shorter sentences or shorter words.`);
  };
  for (const scene of [...scenario.scenes, ...scenario.endings]) {
    for (const line of scene.lines) if (line.kind !== 'picture') look(line.kind === 'said' ? `What \`${line.by}\` says in \`${scene.id}\`` : `A line of \`${scene.id}\``, line.text, notes.find(line, 'words') ?? placeIn(checking, line, 'by', scene.at));
    if (!('decision' in scene) || scene.decision.kind !== 'choices') continue;
    for (const choice of scene.decision.choices) look(`The choice \`${choice.id}\``, choice.text, choice.at);
  }
  return sumOf(all);
}
