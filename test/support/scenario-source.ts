import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Report } from '#app/domain/content/report.ts';
import type { Scenario } from '#app/domain/scenario/model.ts';
import { parseScenario } from '#app/domain/scenario/parse.ts';
import { parsePlay, type Transcript } from '#app/domain/scenario/play.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../content/scenarios');

/** A scenario as its author wrote it, from the project's own content. */
export async function readScenario(slug: string): Promise<Scenario> {
  const parsed = parseScenario(`scenarios/${slug}.mdx`, await readFile(path.join(FOLDER, `${slug}.mdx`), 'utf8'));
  if (!parsed.ok) throw new Error(`The scenario ${slug} has mistakes: ${parsed.error.map((problem) => problem.message).join(' ')}`);
  return parsed.value;
}

/** The first transcript of a scenario that ends in this ending. */
export async function readPlay(slug: string, ending: string): Promise<Transcript> {
  const source = await readFile(path.join(FOLDER, `${slug}.play`), 'utf8');
  const found = parsePlay(source, new Report(`${slug}.play`)).find(({ steps }) => steps.some((step) => step.kind === 'ending' && step.ending === ending));
  if (!found) throw new Error(`No transcript of ${slug} ends in ${ending}.`);
  return found;
}
