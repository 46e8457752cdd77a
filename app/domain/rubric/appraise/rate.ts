import { REMARKS } from './advice/remarks.ts';
import { suggest } from './advice/suggest.ts';
import { evidenceOf, spansOf, spoiler } from './evidence/evidence.ts';
import { isOffTopic } from './features/off-topic.ts';
import { read } from './features/read.ts';
import type { Appraisal, AppraisalContext, Appraised } from './model.ts';
import { confidence } from './scorer/confidence.ts';
import { indexed } from './scorer/indexed.ts';
import { Rated } from './scorer/levels.ts';
import { CRITERIA } from './scorer/model.ts';
import type { LocalCriterion, Weights } from './scorer/model.ts';
import { whyNotRated } from './text/rateable.ts';

/** What is read of a reply; nobody writes more, and time grows with length. */
const LONGEST = 6000;
/** These begin at "civil" and "clear": what lowers them is worth showing. */
const SPOILT = new Set<LocalCriterion>(['assurance', 'clarity']);

/** Rates a text with given weights on the asked criteria, each under the id that the rubric gives it. */
export function rateWith(weights: Weights, asked: readonly { id: string; local: LocalCriterion }[], context: AppraisalContext, text: string): Appraisal {
  const reply = text.slice(0, LONGEST);
  const reason = whyNotRated(reply);
  if (reason) return { rated: false, reason };
  const clauses = read(context, reply);
  if (isOffTopic(clauses)) return { rated: false, reason: 'off-topic' };
  const rated = new Rated(indexed(clauses, weights), weights);
  if (rated.clauses.length === 0) return { rated: false, reason: 'empty' };
  return { rated: true, rater: 'local', raterVersion: weights.version, ratings: asked.map(({ id, local }) => one(rated, id, local, reply)) };
}

function one(rated: Rated, id: string, criterion: LocalCriterion, reply: string): Appraised {
  const { weights, clauses } = rated;
  const at = CRITERIA.indexOf(criterion);
  const thresholds = weights.thresholds[at] as number[];
  const level = rated.level(criterion);
  const worst = SPOILT.has(criterion) && level < 2 ? spoiler(rated, criterion) : undefined;
  const evidence = worst === undefined ? evidenceOf(rated, criterion) : [worst];
  const remark = REMARKS[criterion][level] as string;
  return {
    criterion: id,
    level,
    evidence: spansOf(rated, evidence),
    remark,
    ...(level < thresholds.length ? { suggestion: suggest(criterion, clauses, reply) } : {}),
    confidence: confidence(rated.score(criterion), thresholds, level, weights.spread[at] as number),
  };
}
