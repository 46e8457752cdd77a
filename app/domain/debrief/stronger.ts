import type { Choice, Rate } from '../scenario/model.ts';

/**
 * The strongest of the choices offered, when it beats the one chosen: its levels over every criterion that either rates
 * add up to more. `criteria` are those on which it is higher. Undefined when the chosen one is as strong as any.
 */
export function strongerChoice(offered: readonly Choice[], chosen: Choice): { choice: Choice; criteria: string[] } | undefined {
  const gain = (choice: Choice) => total(choice.rates) - total(chosen.rates);
  const best = [...offered].sort((a, b) => gain(b) - gain(a))[0];
  if (!best || gain(best) <= 0) return undefined;
  return { choice: best, criteria: best.rates.filter((rate) => rate.level > levelOn(chosen.rates, rate.criterion)).map((rate) => rate.criterion) };
}

const total = (rates: Rate[]): number => rates.reduce((sum, rate) => sum + rate.level, 0);
const levelOn = (rates: Rate[], criterion: string): number => rates.find((rate) => rate.criterion === criterion)?.level ?? 0;
