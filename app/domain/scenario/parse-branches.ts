import type { Element } from '../content/elements.ts';
import type { Branch } from './model.ts';
import { conditionIn, effectsIn, noteAll, textOf } from './reader.ts';
import type { Reader } from './reader.ts';

/** Reads `<When>`s and the `<Otherwise>` that ends them. */
export function parseBranches(elements: readonly Element[], reader: Reader): Branch[] {
  const branches: Branch[] = [];
  let otherwise: Element | undefined;
  for (const element of elements) {
    if (element.name !== 'When' && element.name !== 'Otherwise') continue;
    if (otherwise) {
      const line = otherwise.at.line;
      if (element.name === 'Otherwise') reader.report.error('several-otherwise', element.at, `There is an \`<Otherwise>\` in line ${line} already; keep one, at the end.`);
      else reader.report.error('when-after-otherwise', element.at, `This \`<When>\` stands after the \`<Otherwise>\` in line ${line} and is never tried; put it before.`);
    }
    if (element.name === 'Otherwise') otherwise ??= element;
    const branch: Branch = { ...conditionIn(element, 'test', reader), to: textOf(element, 'to'), effects: effectsIn(element, reader), at: element.at };
    noteAll(branch, element, reader);
    // A `<When>` whose test could not be read must not pass for the branch without one.
    if (element.name === 'When' && !branch.test) branch.test = { kind: 'or', of: [] };
    branches.push(branch);
  }
  return branches;
}
