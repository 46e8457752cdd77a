import { asksForPaper, EITHER, isRealQuestion } from '../features/real-question.ts';
import type { ReadClause } from '../features/read.ts';
import type { LocalCriterion } from './model.ts';

/**
 * Clauses that must not earn a level however they score, and the best level that a reply may have which stands on them
 * alone: stock phrases are at most casual, blame and mockery are no empathy, "have you tried" is no exploration.
 */
export interface Discount {
  at: (clause: ReadClause) => boolean;
  atMost: number;
}

const any = (set: ReadonlySet<string>, ...names: string[]): boolean => names.some((name) => set.has(name));
const stock: Discount = { at: ({ kinds }) => kinds.has('stock'), atMost: 1 };
const hollow: Discount = { at: ({ cues, kinds }) => cues.has('stockUnderstand') || (kinds.has('stock') && !any(kinds, 'act:time', 'asks:need')), atMost: 1 };

/** Abuse and key words in a row earn nothing at all. */
const nothing: Discount = { at: ({ strict }) => strict.has('abuse') || strict.has('list'), atMost: 0 };

export const DISCOUNTS: Partial<Record<LocalCriterion, Discount[]>> = {
  empathy: [nothing, stock, { at: ({ cues }) => any(cues, 'accuses', 'mocks', 'minimise') && !any(cues, 'sorryReal', 'mustFeel', 'weOwn'), atMost: 0 }],
  inquiry: [nothing, stock, { at: asksForPaper, atMost: 0 }, { at: ({ cues }) => cues.has('tried'), atMost: 0 }, { at: ({ cues, kinds }) => cues.has('generic') && !any(kinds, 'asks:need'), atMost: 1 }],
  responsiveness: [nothing, hollow],
  reliability: [nothing, hollow],
  partnership: [nothing, stock],
  thanks: [nothing, { at: ({ cues }) => cues.has('thanksEmpty') || (cues.has('patience') && !cues.has('thanksFor')), atMost: 0 }],
  gathers: [nothing],
  apologises: [nothing, { at: ({ cues, strict }) => cues.has('sorryNot') && !cues.has('sorryReal') && !strict.has('apology'), atMost: 0 }],
  offers: [nothing],
};

/** What some clause must show for a level above `atMost`: no question is asked where nothing asks. */
export interface Need {
  by: (clause: ReadClause) => boolean;
  atMost: number;
}

const asks: Need['by'] = ({ kinds }) => kinds.has('asks');

export const NEEDS: Partial<Record<LocalCriterion, Need>> = {
  inquiry: { by: (clause) => asks(clause) || clause.cues.has('understand'), atMost: 0 },
  gathers: { by: asks, atMost: 0 },
  thanks: { by: ({ cues }) => !cues.has('thanksEmpty') && (cues.has('thanksFor') || (cues.has('thanks') && !cues.has('patience'))), atMost: 0 },
  apologises: { by: ({ cues, strict }) => (cues.has('sorry') || strict.has('apology')) && (!cues.has('sorryNot') || cues.has('sorryReal')), atMost: 0 },
};

/** What is decided by a single clause, whatever the rest scores: a level that is granted, or one that cannot be passed. */
export interface Decisive {
  by: (clause: ReadClause) => boolean;
  /** It does not hold where any clause shows this. */
  unless?: (clause: ReadClause) => boolean;
  level: number;
}

const hostile: Decisive['by'] = ({ cues, strict }) =>
  (!any(strict, 'ownFault', 'warm') && any(cues, 'blame', 'accuses', 'mocks', 'sarcasm', 'rude', 'patronise', 'minimise', 'retorts', 'defend', 'policy', 'bounce', 'notMine', 'cannot', 'tried', 'sorryNot')) || any(cues, 'mocks', 'accuses') || any(strict, 'abuse', 'accusation', 'rude', 'refusal', 'noApology', 'minimises');

/** Warmth counts without any keyword of service ("that's a rotten way to spend a Monday"), and so does a question that the client alone can answer. */
export const GRANTS: Partial<Record<LocalCriterion, Decisive>> = {
  empathy: {
    by: ({ cues, kinds, strict, asked }) =>
      (any(cues, 'judges', 'mustFeel', 'shouldNot', 'sorryReal') || any(kinds, 'feels:named', 'feels:strong') || (kinds.has('tells:vivid') && kinds.has('names:two'))) &&
      !asked &&
      !any(cues, 'minimise', 'accuses', 'mocks', 'blame', 'sorryNot', 'policy', 'defend', 'jargon', 'rude', 'patronise', 'cannot') &&
      !any(kinds, 'stock', 'away') &&
      !any(strict, 'abuse', 'list'),
    level: 1,
  },
  inquiry: { by: isRealQuestion, level: 1 },
  assurance: { by: (clause) => isRealQuestion(clause) || any(clause.strict, 'ownFault', 'warm') || any(clause.cues, 'sorryReal', 'stockSorry'), unless: hostile, level: 1 },
  gathers: { by: (clause) => isRealQuestion(clause) && EITHER.test(clause.plain), level: 1 },
  apologises: { by: ({ strict }) => strict.has('apology') && !any(strict, 'noApology', 'abuse'), level: 1 },
};

/** Abuse, blame and mockery are the opposite of assurance, however polite the rest. */
export const LIMITS: Partial<Record<LocalCriterion, Decisive>> = {
  assurance: { by: ({ cues, strict }) => strict.has('abuse') || (any(cues, 'accuses', 'mocks') && !any(cues, 'weOwn', 'sorryReal', 'reassure')), level: 0 },
};
