import { agreementOf, type Agreement } from './agreement.ts';

/** Fewer pairs than this say nothing: one rating more or less moves kappa by a tenth and beyond. */
export const ENOUGH_PAIRS = 20;

/**
 * What pairs of levels tell about a claim: too few, or all on one level (then nothing can be said); at or above it;
 * below it, though as few as these may be so by chance; or below it beyond chance.
 */
export type Verdict = 'too-few' | 'one-level' | 'as-claimed' | 'perhaps-below' | 'below';

export interface Calibration extends Agreement {
  /** The kappa that is claimed; undefined where nothing is, and then the verdict is about the numbers alone. */
  claimed: number | undefined;
  verdict: Verdict;
}

/** Trainers' levels against the scorer's, as pairs from 0 to `best`, beside the kappa that is claimed. */
export function calibrate(pairs: readonly (readonly [trainer: number, scorer: number])[], best: number, claimed: number | undefined): Calibration {
  const agreement = agreementOf(pairs, best);
  return { ...agreement, claimed, verdict: verdictOf(agreement, errorOfKappa(pairs, best), claimed) };
}

function verdictOf({ n, kappa }: Agreement, error: number, claimed: number | undefined): Verdict {
  if (n < ENOUGH_PAIRS) return 'too-few';
  if (kappa === undefined) return 'one-level';
  if (claimed === undefined || kappa >= claimed) return 'as-claimed';
  return kappa + ONE_SIDED * error < claimed ? 'below' : 'perhaps-below';
}

/** Standard errors that leave 5 % beyond them on one side, if errors are normal. */
const ONE_SIDED = 1.645;

/** The standard error of kappa by the jackknife (Tukey 1958): how much it changes as each pair is left out in turn. */
export function errorOfKappa(pairs: readonly (readonly [number, number])[], best: number): number {
  const n = pairs.length;
  const known = new Map<string, number>();
  const without = pairs.flatMap((pair, index) => {
    const key = pair.join(' ');
    const kappa = known.get(key) ?? agreementOf(pairs.filter((_, other) => other !== index), best).kappa;
    if (kappa === undefined) return [];
    known.set(key, kappa);
    return [kappa];
  });
  const mean = without.reduce((sum, kappa) => sum + kappa, 0) / Math.max(without.length, 1);
  return Math.sqrt(((n - 1) / Math.max(n, 1)) * without.reduce((sum, kappa) => sum + (kappa - mean) ** 2, 0));
}
