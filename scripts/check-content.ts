import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkContent } from '#app/domain/content/check.ts';
import type { ContentFile } from '#app/domain/content/check.ts';
import type { ScenarioFigures } from '#app/domain/scenario/figures.ts';

/*
 * npm run check:content -- [DIR] [--json] [--figures]
 * Prints every problem of the content below DIR (./content) as `path:line:column severity message [code]`, or as JSON
 * with each sound scenario's figures; --figures prints these as a table. Pictures are the files below DIR/pictures.
 * The exit code is 1 when there is an error, 2 when the folder cannot be read, else 0: warnings are advice.
 */
const words = process.argv.slice(2);
const folder = words.find((word) => !word.startsWith('--')) ?? 'content';

const { files, pictures } = await readFolder().catch((error: unknown) => {
  console.error(`The folder ${folder} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(2);
});
const { problems, scenarios, lessons, rubrics, courses } = checkContent(files, pictures);
const errors = problems.filter((problem) => problem.severity === 'error').length;
const counts = { files: files.length, errors, warnings: problems.length - errors };
if (words.includes('--json')) {
  const measured = scenarios.map(({ path, figures }) => ({ path, ...figures }));
  console.log(JSON.stringify({ ...counts, problems, scenarios: measured }, null, 2));
} else {
  for (const { path, line, column, severity, message, code } of problems) console.log(`${path}:${line}:${column} ${severity} ${message} [${code}]`);
  if (words.includes('--figures')) for (const { path, figures } of scenarios) if (figures) printFigures(path, figures);
  const sound = [many(rubrics.length, 'rubric'), many(scenarios.length, 'scenario'), many(lessons.length, 'lesson'), many(courses.length, 'course')].join(', ');
  console.log(`${many(counts.files, 'file')}: ${many(errors, 'error')}, ${many(counts.warnings, 'warning')}. Fit to publish: ${sound}.`);
}
process.exitCode = errors > 0 ? 1 : 0;

function printFigures(path: string, { states, cut, shortest, minutes, readingAge, endings }: ScenarioFigures): void {
  const age = readingAge === null ? 'too few words for a reading age' : `reading age ${readingAge.toFixed(1)}`;
  console.log(`\n${path}: ${cut ? 'more than ' : ''}${many(states, 'state')}, shortest play ${many(shortest ?? 0, 'decision')}, about ${minutes} minutes, ${age}`);
  const share = (score: number | null) => (score === null ? '–' : `${Math.round(score * 100)} %`);
  const rows = [['ending', 'outcome', 'lowest', 'highest', ''], ...endings.map(({ id, outcome, reachable, lowest, highest, exact }) => [id, outcome, share(lowest), share(highest), reachable ? (exact ? 'exact' : 'at least as far apart') : 'not reached'])];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) console.log(`  ${row.map((cell, column) => (column === 2 || column === 3 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join('  ').trimEnd()}`);
  console.log('');
}

function many(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

async function readFolder(): Promise<{ files: ContentFile[]; pictures: string[] }> {
  const entries = (await readdir(folder, { recursive: true })).map((path) => path.replaceAll('\\', '/')).sort();
  const paths = entries.filter((path) => /\.(mdx|yaml|play)$/.test(path));
  const pictures = entries.filter((path) => path.startsWith('pictures/')).map((path) => path.slice('pictures/'.length));
  return { files: await Promise.all(paths.map(async (path) => ({ path, source: await readFile(join(folder, path), 'utf8') }))), pictures };
}
