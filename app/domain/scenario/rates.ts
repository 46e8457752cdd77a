import { wordsOf } from '../content/located.ts';
import type { Located } from '../content/located.ts';
import type { Report } from '../content/report.ts';
import type { Rate } from './model.ts';
import type { Notes } from './notes.ts';

/**
 * Parses `rates`, such as `responsiveness:3 empathy:2`: criteria with the level that a choice shows.
 * Reports each word that is none, and each criterion that stands twice; returns the others.
 */
export function parseRates(text: Located, report: Report, notes?: Notes): Rate[] {
  const rates: Rate[] = [];
  for (const word of wordsOf(text)) {
    const match = /^([a-z][a-z0-9-]*):(\d)$/.exec(word.text);
    if (!match?.[1]) {
      report.error('bad-rate', word.at(0), `\`${word.text.slice(0, 40)}\` is not a rating; write \`criterion:level\`, such as \`empathy:2\`, with spaces between them.`);
    } else if (rates.some((rate) => rate.criterion === match[1])) {
      report.error('duplicate-rate', word.at(0), `\`${match[1]}\` is rated twice in this choice; keep one.`);
    } else {
      const rate = { criterion: match[1], level: Number(match[2]) };
      notes?.put(rate, 'name', word.at(0));
      notes?.put(rate, 'level', word.at(match[1].length + 1));
      rates.push(rate);
    }
  }
  return rates;
}
