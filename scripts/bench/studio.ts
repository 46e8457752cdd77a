import path from 'node:path';
import { DEMO_PEOPLE } from '#app/services/demo/demo-people.server.ts';
import { signIn } from './app/learners.ts';
import { startApp } from './app/start-app.ts';
import { makeFolder } from './children.ts';
import type { Figure, Measured } from './report.ts';
import { median } from './statistics.ts';
import { bigScenario } from './studio/big-scenario.ts';
import { timeChecks } from './studio/check-times.ts';
import { timeEdits } from './studio/in-browser.ts';
import { putDraft } from './studio/put-draft.ts';

const ROUNDS = 3;
const SCENES = 1000;

/** A scenario of a thousand scenes: checked by itself, and opened and edited in the built Studio in a browser. */
export async function measureStudio(tell: (line: string) => void): Promise<Measured> {
  const text = bigScenario(SCENES);
  const figure = (name: string, limit?: number): Figure => ({ name, unit: 'ms', values: [], ...(limit === undefined ? {} : { goal: { of: 'value', sense: 'at most', limit } }) });
  const first = figure('check-first');
  const changed = figure('check-after-a-change', 300);
  for (let round = 1; round <= ROUNDS; round += 1) {
    tell(`Checking ${SCENES} scenes, round ${round} of ${ROUNDS}`);
    const times = timeChecks(text);
    first.values.push(times.first);
    changed.values.push(times.changed);
  }
  const url = `file:${path.join(makeFolder(), 'studio.sqlite')}`;
  tell('Starting the server');
  const port = await startApp(url);
  const trainer = DEMO_PEOPLE.find((person) => person.roles.includes('trainer'));
  const { cookie } = await signIn(port, trainer?.email ?? '');
  const draft = await putDraft(url, 'the-longest-week', text);
  const open = figure('open', 3000);
  const paint = figure('edit-paints', 100);
  const check = figure('problems-up-to-date', 1000);
  for (let round = 1; round <= ROUNDS; round += 1) {
    tell(`Opening and editing it in a browser, round ${round} of ${ROUNDS}`);
    const times = await timeEdits(port, `/studio/drafts/${draft}?view=outline`, `s${SCENES / 2}`, cookie);
    open.values.push(times.open);
    paint.values.push(median(times.paints));
    check.values.push(median(times.checks));
  }
  return {
    rounds: ROUNDS,
    figures: [open, paint, check, first, changed],
    notes: [
      `A scenario of ${SCENES} scenes and ${Math.round(text.length / 1000)} kB in an empty browser: from the request until its outline can be used, from a keystroke in a choice’s words until the frame after it is painted, and until the problems are those of the new text.`,
      'The checks by themselves run in this process: the first of a text, and one after a word has changed. Medians of the keystrokes, then of the rounds.',
    ],
  };
}
