import type { AskedAssignment, Target } from '#app/services/manage/assignments.server.ts';

const TARGETS: readonly Target[] = ['cohort', 'team', 'person', 'job'];

export const targetFrom = (asked: unknown): Target => TARGETS.find((one) => one === asked) ?? 'cohort';

/** The form as it was filled in; each kind of people has a field of its own, of which only the chosen one counts. */
export function readAsked(form: { get(name: string): unknown }): AskedAssignment {
  const word = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const target = targetFrom(word('target'));
  return {
    content: word('content'),
    target,
    who: word(target),
    starts_on: word('starts_on'),
    due_on: word('due_on'),
    due_days: word('due_days'),
    mastery: word('mastery'),
    every_months: word('every_months'),
    recurs_from: word('recurs_from'),
    requires: word('requires'),
  };
}
