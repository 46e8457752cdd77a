import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkContent } from '#app/domain/content/check.ts';
import type { ContentFile } from '#app/domain/content/check.ts';

/*
 * npm run check:content -- [DIR] [--json]
 * Prints every problem of the content below DIR (./content) as `path:line:column severity message [code]`, or as JSON.
 * The exit code is 1 when there is an error, 2 when the folder cannot be read.
 */
const json = process.argv.includes('--json');
const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? 'content';

const files = await readFolder().catch((error: unknown) => {
  console.error(`The folder ${folder} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(2);
});
const { problems, scenarios, lessons, rubrics, courses } = checkContent(files);
const errors = problems.filter((problem) => problem.severity === 'error').length;
const counts = { files: files.length, errors, warnings: problems.length - errors };
if (json) {
  console.log(JSON.stringify({ ...counts, problems }, null, 2));
} else {
  for (const { path, line, column, severity, message, code } of problems) console.log(`${path}:${line}:${column} ${severity} ${message} [${code}]`);
  const sound = [many(rubrics.length, 'rubric'), many(scenarios.length, 'scenario'), many(lessons.length, 'lesson'), many(courses.length, 'course')].join(', ');
  console.log(`${many(counts.files, 'file')}: ${many(errors, 'error')}, ${many(counts.warnings, 'warning')}. Fit to publish: ${sound}.`);
}
process.exitCode = errors > 0 ? 1 : 0;

function many(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

async function readFolder(): Promise<ContentFile[]> {
  const entries = await readdir(folder, { recursive: true });
  const paths = entries.map((path) => path.replaceAll('\\', '/')).filter((path) => /\.(mdx|yaml|play)$/.test(path)).sort();
  return Promise.all(paths.map(async (path) => ({ path, source: await readFile(join(folder, path), 'utf8') })));
}
