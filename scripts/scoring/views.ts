import { CRITERIA, STEPS } from '#app/domain/rubric/appraise/scorer/model.ts';
import type { LocalCriterion } from '#app/domain/rubric/appraise/scorer/model.ts';
import { OUTPUTS } from '#app/domain/rubric/appraise/scorer/outputs.ts';

/** How much the wording and the likeness to landmarks count for some outputs, and by which features likeness is measured. */
export interface ViewDesign {
  from: number;
  to: number;
  shares: { words: number; letters: number; likeness: number };
  /** The width of the comparison, for each feature. */
  width: number;
  /** Names of dense features; one that ends in * stands for all that begin so. All features where there is no list. */
  features?: readonly string[];
}

const ASKING = ['asks*', 'question:*', 'invite', 'generic', 'need', 'marks:question*', 'share:asks', 'length:*', 'proposes'];

/** What bears on each step: among all features the few that matter would drown (.04 of F1 on left-out clients). */
const OF_STEP: Partial<Record<LocalCriterion, readonly string[]>> = {
  thanks: ['thanks*', 'patience', 'stock*', 'sorry*', 'length:*', 'signOff', 'compliment', 'sarcasm', 'harsh*'],
  gathers: [...ASKING, 'open', 'closed', 'tried', 'lookup', 'history', 'understand', 'accuse', 'hard:*', 'symptom', 'detail'],
  apologises: ['sorry*', 'stock*', 'feels:sorry*', 'weOwn', 'own-fault', 'blame', 'sarcasm', 'rude'],
  offers: [...ASKING, 'offer', 'options', 'with:*', 'either', 'act:contingency', 'goal', 'together', 'stock', 'ifYouLike', 'howToHelp', 'yourPick'],
};

const FIRST_STEP = OUTPUTS.findIndex(({ criterion }) => STEPS.has(CRITERIA[criterion]!));

/** The levels together, over everything; then each step by itself. */
export const VIEWS: readonly ViewDesign[] = [
  { from: 0, to: FIRST_STEP, shares: { words: 0.5, letters: 0.5, likeness: 1.2 }, width: 0.8 },
  ...OUTPUTS.slice(FIRST_STEP).map(({ criterion }, index) => ({
    from: FIRST_STEP + index,
    to: FIRST_STEP + index + 1,
    shares: { words: 0.15, letters: 0.15, likeness: 3 },
    width: 0.25,
    features: OF_STEP[CRITERIA[criterion]!] ?? [],
  })),
];

/** The indices of a view's features among the dense features. */
export const featuresOf = ({ features }: ViewDesign, dense: ReadonlyMap<string, number>): number[] =>
  [...dense].flatMap(([name, index]) => (!features || features.some((one) => (one.endsWith('*') ? name.startsWith(one.slice(0, -1)) : name === one)) ? [index] : []));
