import type { Decision, Model, Reply } from '../model.ts';
import { said, valueChanged, wordsChanged, type Difference } from './difference.ts';
import { diffBranches } from './diff-branches.ts';
import { diffChoices } from './diff-choices.ts';
import { pairsInOrder } from './pairs.ts';

const KINDS = { choices: 'There are choices to make', reply: 'The learner writes a reply', continue: 'The learner reads and goes on' };

/** What changed in how a scene goes on. */
export function diffDecision(before: Decision, after: Decision): Difference[] {
  if (before.kind === 'choices' && after.kind === 'choices') return diffChoices(before.choices, after.choices);
  if (before.kind === 'reply' && after.kind === 'reply') return diffReply(before.reply, after.reply);
  if (before.kind === 'continue' && after.kind === 'continue') return diffBranches(before.branches, after.branches);
  return [said(`${KINDS[after.kind]}; before, it was otherwise.`), ...newDecision(after)];
}

/** Everything that a decision asks and offers, as new. */
export function newDecision(after: Decision): Difference[] {
  if (after.kind === 'choices') return diffChoices([], after.choices);
  if (after.kind === 'reply') return diffReply({ ...after.reply, prompt: '', models: [], branches: [] }, after.reply);
  return diffBranches([], after.branches);
}

function diffReply(before: Reply, after: Reply): Difference[] {
  return [
    ...valueChanged('The reply’s name', before.id, after.id),
    ...wordsChanged('What is asked of the learner', before.prompt, after.prompt),
    ...valueChanged('What the reply is rated on', before.criteria.join(' '), after.criteria.join(' ')),
    ...pairsInOrder(before.models, after.models, (model) => JSON.stringify(model)).flatMap(({ before: was, after: is }) => diffModel(was, is)),
    ...diffBranches(before.branches, after.branches),
  ];
}

function diffModel(before: Model | undefined, after: Model | undefined): Difference[] {
  const name = `The model of level ${(after ?? before)?.level ?? 0}`;
  return [
    ...(before && after && before.level !== after.level ? [said(`A model’s level is ${after.level} instead of ${before.level}.`)] : []),
    ...wordsChanged(name, before?.text, after?.text),
    ...wordsChanged(`The remark on ${name.charAt(0).toLowerCase()}${name.slice(1)}`, before?.remark, after?.remark),
  ];
}
