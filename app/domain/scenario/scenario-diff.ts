import { said, wordsChanged, valueChanged, type Difference } from './diff/difference.ts';
import { diffDecision, newDecision } from './diff/diff-decision.ts';
import { diffHead } from './diff/diff-head.ts';
import { diffLines } from './diff/diff-lines.ts';
import { movedIds } from './diff/pairs.ts';
import { renamedParts, withNames } from './diff/renamed.ts';
import type { Ending, Scenario, Scene } from './model.ts';

/** What changed in one scene, one ending, or in what is told before them. */
export interface PartDifference {
  part: 'head' | 'scene' | 'ending';
  /** Its id now, or its last when it is gone; empty for the head. */
  id: string;
  title?: string;
  how: 'added' | 'removed' | 'changed';
  changes: Difference[];
}

/** What a trainer changed between two versions of a scenario, part by part in the order of the later one; what is gone comes last. */
export function scenarioDiff(before: Scenario, after: Scenario): PartDifference[] {
  const renamed = renamedParts(before, after);
  const formerly = new Map([...renamed].map(([from, to]) => [to, from]));
  const earlier = withNames(before, renamed);
  const head = diffHead(earlier, after);
  return [
    ...(head.length > 0 ? [{ part: 'head' as const, id: '', how: 'changed' as const, changes: head }] : []),
    ...diffParts('scene', earlier.scenes, after.scenes, formerly, diffScene),
    ...diffParts('ending', earlier.endings, after.endings, formerly, diffEnding),
  ];
}

function diffParts<T extends Scene | Ending>(part: 'scene' | 'ending', before: readonly T[], after: readonly T[], formerly: ReadonlyMap<string, string>, diff: (before: T, after: T) => Difference[]): PartDifference[] {
  const known = new Map(before.map((one) => [one.id, one]));
  const kept = new Set(after.map(({ id }) => id));
  const moved = movedIds(before.map(({ id }) => id), after.map(({ id }) => id));
  const about = ({ id, title }: T) => ({ part, id, ...(title !== undefined && { title }) });
  return [
    ...after.flatMap((one, index): PartDifference[] => {
      const was = known.get(one.id);
      if (!was) return [{ ...about(one), how: 'added', changes: newPart(one) }];
      const former = formerly.get(one.id);
      const changes = [
        ...(former === undefined ? [] : [said(`It was called \`${former}\` before.`)]),
        ...(moved.has(one.id) ? [said(`It has moved to place ${index + 1}.`)] : []),
        ...diff(was, one),
      ];
      return changes.length > 0 ? [{ ...about(one), how: 'changed', changes }] : [];
    }),
    ...before.filter(({ id }) => !kept.has(id)).map((one): PartDifference => ({ ...about(one), how: 'removed', changes: [] })),
  ];
}

function diffScene(before: Scene, after: Scene): Difference[] {
  return [...wordsChanged('The title', before.title, after.title), ...diffLines(before.lines, after.lines), ...diffDecision(before.decision, after.decision)];
}

function diffEnding(before: Ending, after: Ending): Difference[] {
  return [...wordsChanged('The title', before.title, after.title), ...valueChanged('The outcome', before.outcome, after.outcome), ...diffLines(before.lines, after.lines)];
}

/** All of a new part's words, which a reviewer wants to read like any other change. */
function newPart(one: Scene | Ending): Difference[] {
  return [...diffLines([], one.lines), ...('decision' in one ? newDecision(one.decision) : [])];
}
