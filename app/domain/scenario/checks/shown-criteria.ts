import { listed } from '../../content/nearest.ts';
import type { Rate } from '../model.ts';
import { placeIn } from './checking.ts';
import type { Checking } from './checking.ts';
import type { Walks } from './walked.ts';

/** Warns of criteria of the scenario's rubrics that no play shows, and of those that it shows and never at their best level. */
export function checkShownCriteria(checking: Checking, { plays }: Walks): void {
  const { scenario, rubrics, best, report, notes } = checking;
  if (plays.cut) return;
  const most = new Map<string, { level: number; rate?: Rate }>();
  for (const { id, decision } of scenario.scenes) {
    if (!plays.reached.has(id)) continue;
    if (decision.kind === 'reply') for (const criterion of decision.reply.criteria) most.set(criterion, { level: best.get(criterion) ?? 0 });
    if (decision.kind !== 'choices') continue;
    for (const choice of decision.choices) {
      if (!plays.offered.has(`${id} ${choice.id}`)) continue;
      for (const rate of choice.rates) if (rate.level > (most.get(rate.criterion)?.level ?? -1)) most.set(rate.criterion, { level: rate.level, rate });
    }
  }
  for (const { slug, criteria } of rubrics) {
    const hidden = criteria.map(({ id }) => id).filter((id) => !most.has(id));
    if (hidden.length === 0) continue;
    const place = notes.find(scenario, `rubric ${slug}`) ?? { line: 1, column: 1 };
    report.warn('criterion-not-shown', place, `No play shows ${listed(hidden)} of the rubric \`${slug}\`, so that every debrief says that ${hidden.length === 1 ? 'it was' : 'they were'} not shown; rate a choice or a reply on ${hidden.length === 1 ? 'it' : 'each'}.`);
  }
  for (const [criterion, { level, rate }] of most) {
    const wanted = best.get(criterion) ?? 0;
    if (!rate || level >= wanted) continue;
    const name = wanted === 1 ? 'done' : 'intense';
    report.warn('criterion-never-best', placeIn(checking, rate, 'level'), `The best that any play can show on \`${criterion}\` is level ${level}, here; give some choice level ${wanted} (${name}), or ask for it in a reply.`);
  }
}
