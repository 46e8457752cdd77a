import { defineReport, type Subject } from './bench/report.ts';
import { machine } from './bench/machine.ts';
import { printTable } from './bench/table.ts';

/*
 * npm run bench -- [SUBJECT] [--json]
 * Measures what DESIGN asks of a subject (app, appraise, studio, reports), the app against bare baselines in the same run, and prints a table, or JSON.
 * Timings never decide the exit code, for they are the machine's too: it is 1 only when the bench itself fails.
 */
const SUBJECTS: Record<string, () => Promise<Subject>> = {
  app: async () => (await import('./bench/app.ts')).measureApp,
  studio: async () => (await import('./bench/studio.ts')).measureStudio,
  reports: async () => (await import('./bench/reports.ts')).measureReports,
  appraise: async () => (await import('./bench/appraise.ts')).measureAppraise,
};
const LIMIT_MS = 300_000;
/** Those that need longer: the large organisation may have to be made first. */
const LONGER_MS: Record<string, number> = { reports: 1_500_000 };

const words = process.argv.slice(2);
const name = words.find((word) => !word.startsWith('--')) ?? 'app';
const subject = SUBJECTS[name];
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
const limit = LONGER_MS[name] ?? LIMIT_MS;
setTimeout(() => stop(`The bench was not done after ${limit / 60_000} minutes and was ended.`), limit).unref();

if (!subject) stop(`There is nothing called "${name}" to measure; there is: ${Object.keys(SUBJECTS).join(', ')}.`);
try {
  const measure = await subject();
  const report = defineReport(machine(), await measure((line) => console.error(line)));
  if (words.includes('--json')) console.log(JSON.stringify(report.json, null, 2));
  else printTable(name, report);
  process.exit(0);
} catch (error) {
  stop(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
