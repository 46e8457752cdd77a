import type { PendingChange } from './change.ts';
import { rebaseEdits } from './rebase.ts';
import { invertEdits } from './text-edit.ts';
import type { TextEdit } from './text-edit.ts';

/** A change of a log, as far as undo looks at it. */
export type Logged = Pick<PendingChange, 'key' | 'label' | 'edits' | 'undoes'> & { personId: string | null };

/** What a person can take back, and bring back: keys of changes, the latest last. */
export interface Stacks {
  undo: string[];
  redo: string[];
}

/** A person's own steps in a log: another person's changes are not theirs to take back. A new step ends what could be brought back. */
export function stacksOf(log: readonly Logged[], personId: string): Stacks {
  let undo: string[] = [];
  let redo: string[] = [];
  for (const { key, undoes, personId: writer } of log) {
    if (writer !== personId) continue;
    if (undoes === null) {
      undo.push(key);
      redo = [];
    } else if (undo.includes(undoes)) {
      undo = undo.filter((one) => one !== undoes);
      redo.push(key);
    } else {
      redo = redo.filter((one) => one !== undoes);
      undo.push(key);
    }
  }
  return { undo, redo };
}

/**
 * The edits that take one change of a log back, for the text as the whole log leaves it. Undefined when the change is not
 * in the log, or when what was changed since touches the same words.
 */
export function takeBack(log: readonly Logged[], key: string): TextEdit[] | undefined {
  const at = log.findIndex((change) => change.key === key);
  const change = log[at];
  const since = change && withoutCancelled(log.slice(at + 1));
  return since?.reduce<TextEdit[] | undefined>((edits, later) => edits && rebaseEdits(edits, later.edits), invertEdits(change?.edits ?? []));
}

type Step = Pick<Logged, 'key' | 'edits' | 'undoes'>;

/** The log without those changes that were taken back in it, and without the taking back; undefined where they cannot be pulled out. */
function withoutCancelled(log: readonly Step[]): Step[] | undefined {
  let steps: Step[] = [];
  for (const step of log) {
    const undone = step.undoes === null ? -1 : steps.findIndex((one) => one.key === step.undoes);
    if (undone === -1) {
      steps.push(step);
      continue;
    }
    const between = pulledOut(steps[undone] as Step, steps.slice(undone + 1));
    if (!between) return undefined;
    steps = [...steps.slice(0, undone), ...between];
  }
  return steps;
}

/** What followed a change, as if the change had never been. */
function pulledOut(change: Step, following: readonly Step[]): Step[] | undefined {
  let inverse: TextEdit[] | undefined = invertEdits(change.edits);
  const steps: Step[] = [];
  for (const step of following) {
    const edits: TextEdit[] | undefined = inverse && rebaseEdits(step.edits, inverse);
    inverse = inverse && rebaseEdits(inverse, step.edits);
    if (!edits || !inverse) return undefined;
    steps.push({ ...step, edits });
  }
  return steps;
}
