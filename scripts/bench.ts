import { defineReport, type Subject } from './bench/report.ts';
import { machine } from './bench/machine.ts';
import { printTable } from './bench/table.ts';

/*
 * npm run bench -- [SUBJECT] [--json]
 * Measures what DESIGN asks of a subject (app, appraise, studio), the app against bare baselines in the same run, and prints a table, or JSON.
 * Timings never decide the exit code, for they are the machine's too: it is 1 only when the bench itself fails.
 */
const SUBJECTS: Record<string, () => Promise<Subject>> = {
  app: async () => (await import('./bench/app.ts')).measureApp,
  studio: async () => (await import('./bench/studio.ts')).measureStudio,
  appraise: async () => (await import('./bench/appraise.ts')).measureAppraise,
};
const LIMIT_MS = 300_000;

const words = process.argv.slice(2);
const name = words.find((word) => !word.startsWith('--')) ?? 'app';
const subject = SUBJECTS[name];
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
setTimeout(() => stop(`The bench was not done after ${LIMIT_MS / 60_000} minutes and was ended.`), LIMIT_MS).unref();

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
