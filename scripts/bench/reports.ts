import { signIn } from './app/learners.ts';
import { startServer } from './app/start-app.ts';
import { Load, repeated } from './load.ts';
import { measureExport } from './reports/export-memory.ts';
import { findCohort, findLatePerson, LARGE_URL, needLarge } from './reports/large-database.ts';
import type { Figure, Measured } from './report.ts';
import { KNOWN } from '../seed-large/people.ts';

const ROUNDS = 3;
/** Requests of each page in a round, one after the other. */
const EACH = 10;
const WARM_UP = 3;
const MANAGER_MS = 150;
const ADMINISTRATOR_MS = 300;
const EXPORT = '/exports/people.csv';
const EXPORT_MB = 100;

/**
 * The managers' pages over an organisation of 100,000 people, 2,000 cohorts and 5 million rows of progress, as the production
 * server answers them: to a manager of a thousand people, and to the administrator of all.
 */
export async function measureReports(tell: (line: string) => void): Promise<Measured> {
  await needLarge(tell);
  tell('Starting the server');
  const { port, stop } = await startServer(LARGE_URL);
  const [manager, administrator] = [await signIn(port, KNOWN.manager), await signIn(port, KNOWN.administrator)];
  const [cohort, person] = [await findCohort(KNOWN.manager), await findLatePerson(KNOWN.manager)];
  const page = (name: string, path: string, { cookie }: { cookie: string }, limit?: number) => ({
    ask: { method: 'GET' as const, path, headers: { Cookie: cookie }, expect: '</main>' },
    figure: { name, unit: 'ms', values: [], ...(limit === undefined ? {} : { goal: { of: 'value', sense: 'at most', limit } }) } as Figure,
  });
  const pages = [
    page('overview', '/cohorts', manager, MANAGER_MS),
    page('matrix', `/cohorts/${cohort}`, manager, MANAGER_MS),
    page('skills', `/cohorts/${cohort}/skills`, manager, MANAGER_MS),
    page('person', `/people/${person}`, manager, MANAGER_MS),
    page('overview-of-all', '/cohorts', administrator, ADMINISTRATOR_MS),
    page('matrix-of-all', `/cohorts/${cohort}`, administrator),
    page('skills-of-all', `/cohorts/${cohort}/skills`, administrator),
  ];
  const load = new Load();
  for (let round = 0; round <= ROUNDS; round += 1) {
    tell(round === 0 ? 'Warming up' : `Measuring, round ${round} of ${ROUNDS}`);
    for (const { ask, figure } of pages) {
      const { p50 } = await load.run(repeated(port, 1, round === 0 ? WARM_UP : EACH, ask));
      if (round > 0) figure.values.push(p50);
    }
  }
  await stop();

  tell('Saving exports');
  const memory: Figure = { name: 'export-memory', unit: 'MB', values: [], goal: { of: 'value', sense: 'at most', limit: EXPORT_MB } };
  const again: Figure = { name: 'export-again', unit: 'MB', values: [] };
  const seconds: Figure = { name: 'export-time', unit: 's', values: [] };
  let lines = 0;
  for (let round = 1; round <= ROUNDS; round += 1) {
    // A server of its own each time, gone before its minute is over, when it would look for reminders to send.
    const exporting = await startServer(LARGE_URL);
    const served = { ...exporting, cookie: administrator.cookie };
    const cost = await measureExport(served, EXPORT);
    again.values.push(Math.max(0, (await measureExport(served, EXPORT)).extraMb));
    await exporting.stop();
    lines = cost.lines;
    memory.values.push(Math.max(0, cost.extraMb));
    seconds.values.push(cost.ms / 1000);
  }
  return {
    rounds: ROUNDS,
    figures: [...pages.map(({ figure }) => figure), memory, again, seconds],
    notes: [
      'From a request to its whole answer over one connection on this machine: medians of the requests, then of the rounds.',
      `The export is ${EXPORT}, ${lines.toLocaleString('en-GB')} rows: what it takes beyond what the server had, as the first thing that a new server does and once more.`,
      'The first four are those of a manager whose teams have 1,000 people; -of-all are those of the administrator of 100,000.',
    ],
  };
}
