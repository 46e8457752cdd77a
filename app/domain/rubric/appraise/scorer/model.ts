/** What the local scorer rates, in the order of its weights: seven criteria with four levels, then four steps done or not. */
export const CRITERIA = ['empathy', 'inquiry', 'responsiveness', 'reliability', 'assurance', 'clarity', 'partnership', 'thanks', 'gathers', 'apologises', 'offers'] as const;
export type LocalCriterion = (typeof CRITERIA)[number];

/** Those of them that are done or not. */
export const STEPS: ReadonlySet<LocalCriterion> = new Set<LocalCriterion>(['thanks', 'gathers', 'apologises', 'offers']);

export const isLocal = (name: string): name is LocalCriterion => (CRITERIA as readonly string[]).includes(name);

/** One score for each of CRITERIA. */
export type Scores = Float64Array;

/** By which dense features replies are compared, for the outputs from `from` up to `to`: all of them for the levels, for a step those that bear on it. */
export interface View {
  from: number;
  to: number;
  /** Indices among the dense features. */
  features: Int32Array;
  /** Width of the comparison: likeness is exp(-width * squared distance over the features). */
  width: number;
  /** By landmark, the sum of its squared features. */
  squares: Float64Array;
}

/** The trained scorer: see scripts/train-scorer.ts for how it comes about. */
export interface Weights {
  version: string;
  /** Indices of the n-grams; word grams first, then letter grams. */
  words: Map<string, number>;
  letters: Map<string, number>;
  /** How telling an n-gram is (inverse document frequency), by index. */
  rarity: Float32Array;
  /** By n-gram, then by output (see outputs.ts), in the output's steps. */
  grams: Int8Array;
  gramSteps: number[];
  /** Names of the dense features, and what each is divided by. */
  dense: Map<string, number>;
  scale: Float32Array;
  /** Replies that others are compared with, by dense feature (scaled), then by landmark; and what likeness to each is worth, by output, then by landmark, in the output's steps. */
  landmarks: Float32Array;
  likeness: Int16Array;
  likenessSteps: number[];
  views: View[];
  bias: Float64Array;
  /** By criterion, the scores from which a level is reached: three, or one for a step. */
  thresholds: number[][];
  /** By criterion, the typical error of the score, for the confidence. */
  spread: number[];
}
