import { listed, orOneOf } from '../../content/nearest.ts';
import type { Place, Reply } from '../model.ts';
import { placeIn } from './checking.ts';
import type { Checking } from './checking.ts';

/** Criteria that no rubric has, levels beyond a criterion's scale, and criteria that two rubrics share. */
export function checkCriteria(checking: Checking): void {
  const { scenario, report } = checking;
  checkRubrics(checking);
  for (const { decision } of scenario.scenes) {
    if (decision.kind === 'choices') {
      for (const choice of decision.choices) {
        for (const rate of choice.rates) {
          const place = placeIn(checking, rate, 'name', choice.at);
          if (isKnown(rate.criterion, place, checking)) checkLevel(rate.criterion, rate.level, placeIn(checking, rate, 'level', choice.at), checking);
        }
      }
    } else if (decision.kind === 'reply') {
      const { reply } = decision;
      for (const criterion of reply.criteria) isKnown(criterion, placeIn(checking, reply, `criterion ${criterion}`), checking);
      checkModels(reply, checking);
    }
  }
  function checkModels(reply: Reply, { notes }: Checking): void {
    if (reply.models.length === 0) report.warn('reply-without-model', reply.at, 'This reply has no `<Model>`, so that its writer sees no example afterwards.');
    for (const model of reply.models) {
      if (model.level < 1 || model.level > 3) report.error('level-out-of-scale', notes.find(model, 'level') ?? reply.at, 'The level of a `<Model>` is 1, 2 or 3.');
    }
  }
}

/** Whether a criterion exists; reports when it does not. Silent while a rubric is missing. */
export function isKnown(criterion: string, place: Place, { best, allRubrics, scenario, report }: Checking): boolean {
  if (best.has(criterion)) return true;
  if (allRubrics) report.error('unknown-criterion', place, `There is no criterion \`${criterion}\` in ${listed(scenario.rubrics)}${orOneOf(criterion, [...best.keys()])}`);
  return false;
}

/** Reports a level that a criterion's scale does not have. */
export function checkLevel(criterion: string, level: number, place: Place, { best, report }: Checking): void {
  const most = best.get(criterion);
  if (most === undefined || (level >= 0 && level <= most)) return;
  const scale = most === 1 ? '0 (not done) or 1 (done)' : `0 to ${most}`;
  report.error('level-out-of-scale', place, `The levels of \`${criterion}\` are ${scale}, and ${level} is none of them.`);
}

function checkRubrics({ scenario, rubrics, report, notes }: Checking): void {
  const owners = new Map<string, string>();
  for (const rubric of rubrics) {
    for (const { id } of rubric.criteria) {
      const owner = owners.get(id);
      if (owner !== undefined) report.error('duplicate-criterion', notes.find(scenario, `rubric ${rubric.slug}`) ?? { line: 1, column: 1 }, `The rubrics \`${owner}\` and \`${rubric.slug}\` both have a criterion \`${id}\`, so this scenario cannot use both.`);
      owners.set(id, rubric.slug);
    }
  }
}
