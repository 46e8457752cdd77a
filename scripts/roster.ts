import { readFile } from 'node:fs/promises';
import { countsOf } from '#app/domain/roster/counts.ts';
import type { RosterPlan } from '#app/domain/roster/model.ts';
import { describePlan } from '#app/services/manage/describe-plan.ts';
import { applyImport, planImport } from '#app/services/manage/import-roster.server.ts';
import { requireOrganisation } from '#app/services/manage/organisations.server.ts';
import { closeDb, databaseUrl, explainDatabaseError } from '#db';

/*
 * npm run -s roster -- import FILE [--apply] [--json] [--organisation ID]
 * Says what a roster would do and, with --apply, does it. --json prints the counts and the lines left out as one line of JSON.
 * The exit code is 1 when a line is left out (the others are applied all the same), 2 when nothing can be done, else 0.
 */
const USAGE = 'Usage: npm run -s roster -- import FILE [--apply] [--json] [--organisation ID]';

interface Wanted {
  file: string;
  apply: boolean;
  json: boolean;
  organisation: string;
}

function readWords(words: string[]): Wanted {
  const wanted: Wanted = { file: '', apply: false, json: false, organisation: 'default' };
  const plain: string[] = [];
  for (let n = 0; n < words.length; n += 1) {
    const word = words[n] ?? '';
    if (word === '--apply') wanted.apply = true;
    else if (word === '--json') wanted.json = true;
    else if (word === '--organisation' && words[n + 1]) wanted.organisation = words[++n] ?? '';
    else if (word.startsWith('--organisation=')) wanted.organisation = word.slice('--organisation='.length);
    else if (word.startsWith('--')) throw new Error(`${word} is not known. ${USAGE}`);
    else plain.push(word);
  }
  const [command, file, ...more] = plain;
  if (command !== 'import' || !file || more.length > 0) throw new Error(USAGE);
  return { ...wanted, file };
}

async function main(words: string[]): Promise<RosterPlan> {
  const { file, apply, json, organisation } = readWords(words);
  const bytes = await readFile(file).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    throw new Error(code === 'ENOENT' ? `There is no file ${file}.` : `The file ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  });
  const { id } = await requireOrganisation(organisation);
  const done = await (apply ? applyImport(id, null, bytes) : planImport(id, bytes));
  if (!done.ok) throw new Error(done.error);
  const { plan } = done.value;
  if (json) {
    const teams = plan.teams.map(({ name, made, manager }) => ({ name, create: made, manager: manager?.after ?? null }));
    const cohorts = plan.cohorts.map(({ name }) => ({ name, create: true }));
    console.log(JSON.stringify({ ...countsOf(plan), rejected: plan.rejected, teams, cohorts, warnings: plan.warnings, applied: apply }));
  } else for (const line of describePlan(plan, apply)) console.log(line);
  return plan;
}

try {
  const plan = await main(process.argv.slice(2));
  if (plan.rejected.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(explainDatabaseError(error, databaseUrl()) ?? (error instanceof Error ? error.message : error));
  process.exitCode = 2;
} finally {
  await closeDb();
}
