import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { readRequest, scored } from './scoring/score-line.ts';

/*
 * npm run -s score -- --rubric it-service
 * Reads JSON lines {"id","message","reply"} from standard input and writes one line of ratings for each: the seven
 * criteria of it-service and the four steps of complaint. A malformed line is told on standard error with its number;
 * the others are scored all the same, and the exit code is 1.
 */
const at = process.argv.indexOf('--rubric');
const rubric = at < 0 ? 'it-service' : (process.argv[at + 1] ?? '');
if (!/^[a-z][a-z0-9-]*$/.test(rubric) || !existsSync(join('content', 'rubrics', `${rubric}.yaml`))) {
  console.error(`There is no rubric “${rubric}” in content/rubrics.`);
  process.exit(2);
}

let number = 0;
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  number += 1;
  if (line.trim() === '') continue;
  try {
    process.stdout.write(`${JSON.stringify(scored(readRequest(line)))}\n`);
  } catch (error) {
    console.error(`Line ${number}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
