import { wordDiff } from '../../content/diff/word-diff.ts';
import { conditionAsWritten, effectAsWritten } from '../as-written.ts';
import type { Choice } from '../model.ts';
import { said, valueChanged, wordsChanged, type Difference } from './difference.ts';
import { diffRates } from './diff-rates.ts';
import { movedIds, pairsById } from './pairs.ts';

/** What changed in the choices of a scene. A choice under another id that says the same words is the same choice, renamed. */
export function diffChoices(before: readonly Choice[], after: readonly Choice[]): Difference[] {
  const renamed = renamedChoices(before, after);
  const known = before.map((choice) => ({ ...choice, id: renamed.get(choice.id) ?? choice.id }));
  const moved = movedIds(known.map(({ id }) => id), after.map(({ id }) => id));
  return [
    ...[...renamed].map(([from, to]) => said(`Choice \`${from}\` is now called \`${to}\`.`)),
    ...pairsById(known, after).flatMap((pair): Difference[] => {
      if (!pair.before) return pair.after ? [{ says: `Choice \`${pair.after.id}\` is new; it leads to \`${pair.after.to}\`.`, words: wordDiff('', pair.after.text) }] : [];
      if (!pair.after) return [{ says: `Choice \`${pair.before.id}\` is gone.`, words: wordDiff(pair.before.text, '') }];
      const place = after.indexOf(pair.after) + 1;
      return [...(moved.has(pair.after.id) ? [said(`Choice \`${pair.after.id}\` has moved to place ${place}.`)] : []), ...diffChoice(pair.before, pair.after)];
    }),
  ];
}

function diffChoice(before: Choice, after: Choice): Difference[] {
  const choice = `choice \`${after.id}\``;
  const effects = ({ effects: all }: Choice) => all.map(effectAsWritten).join(' ');
  const when = (one: Choice) => (one.when ? conditionAsWritten(one.when) : '');
  return [
    ...wordsChanged(`The text of ${choice}`, before.text, after.text),
    ...valueChanged(`The target of ${choice}`, before.to, after.to),
    ...valueChanged(`The condition of ${choice}`, when(before), when(after)),
    ...diffRates(`Choice \`${after.id}\``, before.rates, after.rates),
    ...valueChanged(`What ${choice} does`, effects(before), effects(after)),
    ...wordsChanged(`The remark on ${choice}`, before.remark, after.remark),
  ];
}

function renamedChoices(before: readonly Choice[], after: readonly Choice[]): Map<string, string> {
  const there = new Set(after.map(({ id }) => id));
  const fresh = after.filter(({ id }) => !before.some((choice) => choice.id === id));
  return new Map(
    before.filter(({ id }) => !there.has(id)).flatMap((choice): [string, string][] => {
      const same = fresh.find(({ text }) => text === choice.text);
      return same ? [[choice.id, same.id]] : [];
    }),
  );
}
