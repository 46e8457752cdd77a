import { remarkOn } from './advice/remarks.ts';
import { suggest } from './advice/suggest.ts';
import { evidenceOf, spansOf, spoiler } from './evidence/evidence.ts';
import { isOffTopic } from './features/off-topic.ts';
import { read } from './features/read.ts';
import type { ReadClause } from './features/read.ts';
import type { Appraisal, AppraisalContext, Appraised } from './model.ts';
import { confidence } from './scorer/confidence.ts';
import { indexed } from './scorer/indexed.ts';
import { Rated } from './scorer/levels.ts';
import { CRITERIA } from './scorer/model.ts';
import type { LocalCriterion, Weights } from './scorer/model.ts';
import { whyNotRated } from './text/rateable.ts';

/** What is read of a reply; nobody writes more, and time grows with length. */
const LONGEST = 6000;
/** Shorter pieces, such as “Yes.”, may well be said twice. */
const LEAST_REPEATED = 3;
/** These begin at "civil" and "clear": what lowers them is worth showing. */
const SPOILT = new Set<LocalCriterion>(['assurance', 'clarity']);

/** Rates a text with given weights on the asked criteria, each under the id that the rubric gives it. */
export function rateWith(weights: Weights, asked: readonly { id: string; local: LocalCriterion }[], context: AppraisalContext, text: string): Appraisal {
  const reply = text.slice(0, LONGEST);
  const reason = whyNotRated(reply);
  if (reason) return { rated: false, reason };
  const clauses = once(read(context, reply));
  if (isOffTopic(clauses)) return { rated: false, reason: 'off-topic' };
  const rated = new Rated(indexed(clauses, weights), weights);
  if (rated.clauses.length === 0) return { rated: false, reason: 'empty' };
  return { rated: true, rater: 'local', raterVersion: weights.version, ratings: asked.map(({ id, local }) => one(rated, id, local, reply)) };
}

/** Without what was said before in the same words: a sentence written ten times is one sentence. */
function once(clauses: readonly ReadClause[]): ReadClause[] {
  const said = new Set<string>();
  return clauses.filter(({ plain, tokens }) => {
    const words = plain.replace(/[\s\p{P}]+$/u, '');
    const again = tokens.length >= LEAST_REPEATED && said.has(words);
    said.add(words);
    return !again;
  });
}

function one(rated: Rated, id: string, criterion: LocalCriterion, reply: string): Appraised {
  const { weights, clauses } = rated;
  const at = CRITERIA.indexOf(criterion);
  const thresholds = weights.thresholds[at] as number[];
  const level = rated.level(criterion);
  const worst = SPOILT.has(criterion) && level < 2 ? spoiler(rated, criterion) : undefined;
  const evidence = worst === undefined ? evidenceOf(rated, criterion) : [worst];
  const whole = rated.score(criterion);
  const lowers = (index: number) => clauses.length === 1 || rated.score(criterion, new Set([index])) > whole || rated.level(criterion, new Set([index])) > level;
  const seen = { criterion, level, clauses, text: reply, lowers };
  return {
    criterion: id,
    level,
    evidence: spansOf(rated, evidence),
    remark: remarkOn(seen),
    ...(level < thresholds.length ? { suggestion: suggest(seen) } : {}),
    confidence: confidence(rated.score(criterion), thresholds, level, weights.spread[at] as number),
  };
}
