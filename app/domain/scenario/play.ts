import { locatedOnLine } from '../content/located.ts';
import { orOneOf } from '../content/nearest.ts';
import type { Report } from '../content/report.ts';
import type { Comparison, Outcome, Place } from './model.ts';
import { OUTCOMES } from './model.ts';

/** One play of a scenario, written down so that it can be repeated: what is done, and what is expected of it. */
export interface Transcript {
  name: string;
  at: Place;
  steps: Step[];
}

export type Step = { at: Place } & (
  | { kind: 'choose'; choice: string }
  | { kind: 'reply'; text: string; levels: Record<string, number> }
  | { kind: 'continue' }
  | { kind: 'scene'; scene: string }
  | { kind: 'meter'; meter: string; op: Comparison; value: number }
  | { kind: 'flag'; flag: string; raised: boolean }
  | { kind: 'offered'; choice: string; offered: boolean }
  | { kind: 'says'; words: string }
  | { kind: 'ending'; ending: string; outcome?: Outcome }
);

type Unplaced<T> = T extends unknown ? Omit<T, 'at'> : never;
type StepBody = Unplaced<Step>;

/** Every form that a line can have, with how it is read. */
const FORMS: { first: string; pattern: RegExp; read: (match: RegExpExecArray) => StepBody | undefined }[] = [
  { first: 'choose', pattern: /^choose ([\w-]+)$/, read: (m) => ({ kind: 'choose', choice: m[1] ?? '' }) },
  { first: 'reply', pattern: /^reply ("(?:[^"\\]|\\.)*")((?: +[\w-]+=\d)*)$/, read: (m) => ({ kind: 'reply', text: unquoted(m[1]), levels: levelsOf(m[2]) }) },
  { first: 'continue', pattern: /^continue$/, read: () => ({ kind: 'continue' }) },
  { first: 'expect', pattern: /^expect scene ([\w-]+)$/, read: (m) => ({ kind: 'scene', scene: m[1] ?? '' }) },
  {
    first: 'expect',
    pattern: /^expect meter ([\w-]+) *(<=|>=|==|!=|<|>|=) *(-?\d+)$/,
    read: (m) => ({ kind: 'meter', meter: m[1] ?? '', op: (m[2] === '==' ? '=' : m[2]) as Comparison, value: Number(m[3]) }),
  },
  { first: 'expect', pattern: /^expect (no )?flag ([\w-]+)$/, read: (m) => ({ kind: 'flag', flag: m[2] ?? '', raised: m[1] === undefined }) },
  { first: 'expect', pattern: /^expect (not )?offered ([\w-]+)$/, read: (m) => ({ kind: 'offered', choice: m[2] ?? '', offered: m[1] === undefined }) },
  { first: 'expect', pattern: /^expect says ("(?:[^"\\]|\\.)*")$/, read: (m) => ({ kind: 'says', words: unquoted(m[1]) }) },
  { first: 'expect', pattern: /^expect ending ([\w-]+)(?: ([\w-]+))?$/, read: (m) => endingOf(m[1] ?? '', m[2]) },
];

const HOW: Record<string, string> = {
  choose: '`choose id`',
  reply: '`reply "words" criterion=2`, a quotation mark inside the words written as `\\"`',
  continue: '`continue` alone',
  expect: '`expect scene id`, `expect meter trust >= 5`, `expect flag id`, `expect no flag id`, `expect offered id`, `expect not offered id`, `expect says "words"` or `expect ending id outcome`',
};

/** Reads a `.play` file: transcripts that each begin with a line `play: name`. Reports every line that is none of the forms. */
export function parsePlay(source: string, report: Report): Transcript[] {
  const transcripts: Transcript[] = [];
  for (const [index, raw] of source.replace(/^\uFEFF/, '').split(/\r\n?|\n/).entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const located = locatedOnLine(line, { line: index + 1, column: raw.length - raw.trimStart().length + 1 });
    const at = located.at(0);
    const heading = /^play:\s*(.*)$/.exec(line);
    if (heading) {
      if (!heading[1]) report.error('play-name', at, 'This transcript has no name; write `play: ` and a name.');
      transcripts.push({ name: heading[1] ?? '', at, steps: [] });
      continue;
    }
    const step = stepOf(line);
    if (!step) report.error('play-line', at, complaint(line));
    const present = transcripts.at(-1);
    if (!present && step) report.error('play-name', at, 'This line stands before the first `play: name`; begin the transcript with one.');
    if (step && present) present.steps.push({ ...step, at });
  }
  for (const { steps, at, name } of transcripts) if (steps.length === 0) report.error('play-empty', at, `The transcript \`${name}\` has no steps.`);
  return transcripts;
}

function stepOf(line: string): StepBody | undefined {
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(line);
    const step = match && read(match);
    if (step) return step;
  }
  return undefined;
}

function complaint(line: string): string {
  const first = line.split(/\s/)[0] ?? '';
  const how = Object.hasOwn(HOW, first) ? HOW[first] : undefined;
  return how ? `This line cannot be read; write ${how}.` : `\`${first.slice(0, 40)}\` is no step${orOneOf(first, ['play:', ...Object.keys(HOW)])}`;
}

function endingOf(ending: string, outcome: string | undefined): StepBody | undefined {
  const known = OUTCOMES.find((one) => one === outcome);
  if (outcome !== undefined && !known) return undefined;
  return { kind: 'ending', ending, ...(known ? { outcome: known } : {}) };
}

function unquoted(quoted: string | undefined): string {
  return (quoted ?? '""').slice(1, -1).replace(/\\(.)/g, '$1');
}

function levelsOf(text: string | undefined): Record<string, number> {
  const pairs = (text ?? '').trim().split(/ +/).filter((pair) => pair !== '');
  return Object.fromEntries(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), Number(pair.slice(pair.indexOf('=') + 1))]));
}
