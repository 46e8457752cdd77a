import { fail, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { start } from './engine.ts';
import type { Response, State } from './engine.ts';
import { follow } from './follow.ts';
import type { Rules } from './rules.ts';

/**
 * A path from the beginning as a transcript of a `.play` file: its steps, then what it must come to. Refused with a sentence
 * for a name without words, for a path without steps, and for one that cannot be walked. A line break in words becomes a space.
 */
export function transcriptOf(name: string, rules: Rules, responses: readonly Response[]): Result<string, string> {
  const title = oneLine(name);
  if (title === '') return fail('Give the transcript a name.');
  if (responses.length === 0) return fail('There is no step yet; take one, and then keep the path.');
  const { states, stopped } = follow(rules, start(rules), responses);
  if (stopped) return fail('This path cannot be walked from the beginning any more, so it proves nothing.');
  const lines = [`play: ${title}`, ...responses.map(lineOf), ...expectations(rules, states.at(-1) as State)];
  return ok(`${lines.join('\n')}\n`);
}

function lineOf(response: Response): string {
  switch (response.kind) {
    case 'continue':
      return 'continue';
    case 'choice':
      return `choose ${response.choice}`;
    case 'reply':
      return ['reply', quoted(response.text), ...Object.entries(response.levels).map(([criterion, level]) => `${criterion}=${level}`)].join(' ');
  }
}

function expectations({ scenario }: Rules, { scene, meters, flags, ended }: State): string[] {
  return [
    ended ? `expect ending ${ended.ending} ${ended.outcome}` : `expect scene ${scene}`,
    ...scenario.meters.map(({ id }) => `expect meter ${id} = ${meters[id] ?? 0}`),
    ...scenario.flags.map((flag) => (flags.includes(flag) ? `expect flag ${flag}` : `expect no flag ${flag}`)),
  ];
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const quoted = (text: string): string => `"${oneLine(text).replace(/["\\]/g, '\\$&')}"`;
