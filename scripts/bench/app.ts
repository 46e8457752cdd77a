import path from 'node:path';
import { longestChoicePath } from './app/choice-path.ts';
import { measureFirstView } from './app/first-view.ts';
import { signInLearners, type Learner } from './app/learners.ts';
import { countMoves, getScenario } from './app/look-into.ts';
import { MoveSupply } from './app/move-supply.ts';
import { startApp } from './app/start-app.ts';
import { startBare } from './bare/start-bare.ts';
import { makeFolder } from './children.ts';
import { Load, repeated, type Ask, type Outcome } from './load.ts';
import type { Figure, Measured } from './report.ts';

const ROUNDS = 3;
const LESSON = '/courses/not-just-a-user/01-nobody-is-just-a-user';
const SCENARIO = 'helpless-desk';
const HELLO: Ask = { method: 'GET', path: '/' };

/** Requests per connection, at 20 connections and at one: enough for a second or two each. */
const AT_20 = { hello: 500, page: 200, lesson: 80, insert: 200, move: 80 };
const AT_1 = { hello: 2000, page: 1000, lesson: 400, insert: 1000, move: 400 };

/**
 * The production server's lesson page and a choice in a role-play, signed in, against bare servers that do the least which
 * such an answer needs; and what a learner's browser loads for a first lesson.
 */
export async function measureApp(tell: (line: string) => void): Promise<Measured> {
  const folder = makeFolder();
  const url = `file:${path.join(folder, 'app.sqlite')}`;
  tell('Starting the server and the bare ones');
  const app = await startApp(url);
  const hello = await startBare('hello.ts', '');
  const insert = await startBare('insert.ts', path.join(folder, 'insert.sqlite'));
  const page = await startBare('page.tsx', path.join(folder, 'page.sqlite'));
  const load = new Load();
  const learners = await signInLearners(app);
  const before = await countMoves(url);

  const choices = longestChoicePath(await getScenario(url, SCENARIO));
  const warmUp = 20;
  const perRound = 20 * AT_20.move + AT_1.move;
  tell(`Beginning attempts at ${SCENARIO}`);
  const moves = new MoveSupply(app, SCENARIO, choices);
  await moves.begin(learners, 20 * warmUp + ROUNDS * perRound, 20);

  const lesson = lessonOf(learners[0] as Learner);
  const measured = new Map<string, Outcome[]>();
  let confirmed = 0;
  for (const [label, connections, each] of [
    ['warm-up', 20, { hello: warmUp, page: warmUp, lesson: warmUp, insert: warmUp, move: warmUp }],
    ...Array.from({ length: ROUNDS }, () => [['at-20', 20, AT_20], ['at-1', 1, AT_1]] as const).flat(),
  ] as const) {
    tell(`Measuring: ${label}`);
    const note = (name: string, outcome: Outcome) => measured.set(`${name} ${label}`, [...(measured.get(`${name} ${label}`) ?? []), outcome]);
    note('hello', await load.run(repeated(hello, connections, each.hello, HELLO)));
    note('insert', await load.run(repeated(insert, connections, each.insert, HELLO)));
    const moved = await load.run({ port: app, each: each.move, lanes: moves.take(connections, each.move) });
    confirmed += moved.confirmed;
    note('move', moved);
    note('page', await load.run(repeated(page, connections, each.page, HELLO)));
    note('lesson', await load.run(repeated(app, connections, each.lesson, lesson)));
  }
  const stored = (await countMoves(url)) - before;
  if (stored !== confirmed) throw new Error(`${confirmed} moves were confirmed and ${stored} are stored.`);

  tell('Opening a lesson in a browser for the first time');
  const views = await measureFirstView(app, LESSON, learners, ROUNDS);

  const rates = (key: string) => (measured.get(key) ?? []).map((outcome) => outcome.perSecond);
  const medians = (key: string) => (measured.get(key) ?? []).map((outcome) => outcome.p50);
  const figures: Figure[] = [
    { name: 'lesson-page', unit: '/s', values: rates('lesson at-20'), baselines: rates('page at-20'), goal: { of: 'ratio', sense: 'at least', limit: 0.15 } },
    { name: 'move', unit: '/s', values: rates('move at-20'), baselines: rates('insert at-20'), goal: { of: 'ratio', sense: 'at least', limit: 0.25 } },
    { name: 'move-p50', unit: 'ms', values: medians('move at-1'), baselines: medians('insert at-1'), goal: { of: 'ratio', sense: 'at most', limit: 10 } },
    { name: 'first-view-kb', unit: 'kB', values: views.map((view) => view.kilobytes), goal: { of: 'value', sense: 'at most', limit: 200 } },
    { name: 'first-view-requests', unit: 'requests', values: views.map((view) => view.requests), goal: { of: 'value', sense: 'at most', limit: 15 } },
    { name: 'lesson-page-alone', unit: '/s', values: rates('lesson at-1'), baselines: rates('page at-1') },
    { name: 'move-alone', unit: '/s', values: rates('move at-1'), baselines: rates('insert at-1') },
    { name: 'bare-hello', unit: '/s', values: rates('hello at-20') },
  ];
  return {
    rounds: ROUNDS,
    figures,
    notes: [
      `Moves confirmed: ${confirmed}; moves stored: ${stored}.`,
      'lesson-page and move at 20 connections; move-p50 is the median answer time over one; -alone means one connection.',
      'Bare: node http with React’s page of 11 kB and 3 reads (lesson-page), with one insert per request (move), with nothing (hello).',
    ],
  };
}

const lessonOf = ({ cookie }: Learner): Ask => ({ method: 'GET', path: LESSON, headers: { Cookie: cookie }, expect: 'id="finish"' });
