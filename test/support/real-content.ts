import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseRubric } from '#app/domain/content/rubric.ts';
import { Report } from '#app/domain/content/report.ts';
import type { Result } from '#app/domain/result.ts';
import { parsePlay, type Transcript } from '#app/domain/scenario/play.ts';
import { parseScenario } from '#app/domain/scenario/parse.ts';
import { rulesOf, type Rules } from '#app/domain/scenario/rules.ts';
import type { ContentFile } from '#app/services/content/content-files.server.ts';
import { db } from '#db';
import { insertRelease } from '#db/queries/releases.ts';
import type { ContentKind } from '#db/schema.ts';

const CONTENT = fileURLToPath(new URL('../../content/', import.meta.url));

/** The project's own scenarios. */
export const REAL_SCENARIOS = ['helpless-desk', 'email-only-mandate'] as const;

const read = async (path: string): Promise<ContentFile> => ({ path, source: await readFile(CONTENT + path, 'utf8') });

export interface RealScenario {
  rules: Rules;
  transcripts: Transcript[];
}

/**
 * Publishes a scenario of the project and its rubrics as they stand, without the check of all content, which walks
 * every state and has tests of its own. Returns it with its transcripts.
 */
export async function publishReal(organisationId: string, slug: string): Promise<RealScenario> {
  const [play, source, ...files] = await Promise.all([read(`scenarios/${slug}.play`), read(`scenarios/${slug}.mdx`), read('rubrics/it-service.yaml'), read('rubrics/complaint.yaml')]);
  const scenario = right(parseScenario(source.path, source.source));
  const rubrics = files.map((file) => ({ ...file, rubric: right(parseRubric(file.path, file.source)) }));
  for (const { source: text, rubric } of rubrics) await release(organisationId, 'rubric', text, rubric);
  await release(organisationId, 'scenario', source.source, scenario);
  return { rules: rulesOf(scenario, rubrics.map(({ rubric }) => rubric)), transcripts: parsePlay(play.source, new Report(play.path)) };
}

const release = (organisationId: string, kind: ContentKind, source: string, model: { slug: string; title: string }) =>
  insertRelease(db(), {
    contentId: randomUUID(),
    versionId: randomUUID(),
    organisationId,
    kind,
    slug: model.slug,
    title: model.title,
    source,
    sourceHash: source,
    compiled: JSON.stringify(model),
    publishedAt: '2026-01-01T08:00:00.000Z',
    publishedBy: null,
    note: null,
  });

function right<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.map((problem) => problem.message).join('\n'));
  return result.value;
}
