// @ts-check
import { Refusal } from '../bootstrap/refusal.mjs';

/**
 * @typedef {{ id: string, title: string, command: string[], vitest?: boolean, needsBuild?: boolean, minutes: number }} Stage
 *   `command` is a JavaScript file of a package and its arguments; `minutes` is when it counts as hung.
 */

const TSX = 'node_modules/tsx/dist/cli.mjs';
const VITEST = 'node_modules/vitest/vitest.mjs';

/**
 * What `npm test` runs, in order. The stages of one group do not disturb each other and use one core each, so they run at the same time.
 * @type {Stage[][]}
 */
export const STAGES = [
  [
    { id: 'types', title: 'Types', command: ['node_modules/typescript/bin/tsc', '--noEmit'], minutes: 5 },
    { id: 'lint', title: 'Lint', command: ['node_modules/eslint/bin/eslint.js', '.'], minutes: 5 },
    {
      id: 'rules',
      title: 'Import rules',
      command: ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', 'app', 'db', 'scripts', 'test'],
      minutes: 5,
    },
    { id: 'content', title: 'Content', command: [TSX, 'scripts/check-content.ts'], minutes: 5 },
  ],
  [{ id: 'unit', title: 'Unit, database, service and content tests', command: [VITEST, 'run', '--project', 'unit'], vitest: true, minutes: 20 }],
  [{ id: 'bundle', title: 'Browser bundle', command: [TSX, 'scripts/check-bundle.ts'], needsBuild: true, minutes: 5 }],
  [{ id: 'e2e', title: 'Browser tests', command: [VITEST, 'run', '--project', 'e2e'], vitest: true, needsBuild: true, minutes: 30 }],
];

/**
 * The stages that were asked for: all of them, or those named by `--only unit` or `--only types,lint`.
 * Other words are handed on to vitest, such as a test file's name. Throws a Refusal for an unknown stage.
 * @param {string[]} words the command line's
 * @returns {{ groups: Stage[][], forVitest: string[] }}
 */
export function chooseStages(words) {
  const at = words.indexOf('--only');
  if (at === -1) return { groups: STAGES, forVitest: words };
  const only = (words[at + 1] ?? '').split(',');
  const known = STAGES.flat().map((stage) => stage.id);
  const unknown = only.find((id) => !known.includes(id));
  if (unknown !== undefined) throw new Refusal(`There is no stage "${unknown}"; the stages are ${known.join(', ')}.`);
  return {
    groups: STAGES.map((group) => group.filter((stage) => only.includes(stage.id))).filter((group) => group.length > 0),
    forVitest: words.filter((_, index) => index !== at && index !== at + 1),
  };
}
