import { wordsOf } from '../content/located.ts';
import type { Located } from '../content/located.ts';
import type { Report } from '../content/report.ts';
import type { Effect } from './model.ts';
import type { Notes } from './notes.ts';

/**
 * Parses `effects`, such as `trust+2 calm=5 set:bounced unset:angry`: a meter raised, lowered or set, a flag set or
 * taken away, applied from left to right. Reports each word that is none of these, and returns the others.
 */
export function parseEffects(text: Located, report: Report, notes?: Notes): Effect[] {
  return wordsOf(text).flatMap((word) => {
    const effect = effectOf(word.text);
    if (!effect) {
      report.error('bad-effect', word.at(0), `\`${word.text.slice(0, 40)}\` is not an effect; write \`trust+2\`, \`trust-1\`, \`trust=5\`, \`set:flag\` or \`unset:flag\`, with spaces between them.`);
      return [];
    }
    notes?.put(effect, 'name', word.at(word.text.indexOf(':') + 1));
    return [effect];
  });
}

function effectOf(word: string): Effect | undefined {
  const flag = /^(set|unset):([a-z][a-z0-9-]*)$/.exec(word);
  if (flag?.[2]) return { kind: flag[1] === 'set' ? 'raise' : 'lower', flag: flag[2] };
  const meter = /^([a-z](?:[a-z0-9-]*[a-z0-9])?)([+=-])(-?)(\d{1,6})$/.exec(word);
  if (!meter?.[1] || (meter[3] && meter[2] !== '=')) return undefined;
  const amount = Number(meter[4]);
  if (meter[2] === '=') return { kind: 'set', meter: meter[1], to: meter[3] ? -amount : amount };
  return { kind: 'add', meter: meter[1], by: meter[2] === '-' ? -amount || 0 : amount };
}
