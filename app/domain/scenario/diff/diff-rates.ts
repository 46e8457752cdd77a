import type { Rate } from '../model.ts';
import { said, type Difference } from './difference.ts';

/** What changed in an author's ratings, criterion by criterion. `name` begins the sentences, such as "Choice `own`". */
export function diffRates(name: string, before: readonly Rate[], after: readonly Rate[]): Difference[] {
  const criteria = new Set([...after, ...before].map(({ criterion }) => criterion));
  const levelIn = (rates: readonly Rate[], criterion: string) => rates.find((rate) => rate.criterion === criterion)?.level;
  return [...criteria].flatMap((criterion) => {
    const [from, to] = [levelIn(before, criterion), levelIn(after, criterion)];
    if (from === to) return [];
    if (from === undefined) return [said(`${name} is now rated on \`${criterion}\`: ${to}.`)];
    if (to === undefined) return [said(`${name} is no longer rated on \`${criterion}\`; it was ${from}.`)];
    return [said(`${name} rates \`${criterion}\` ${to} instead of ${from}.`)];
  });
}
