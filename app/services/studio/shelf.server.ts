import { db } from '#db';
import { listPublished } from '#db/queries/contents.ts';
import { findDraftOf } from '#db/queries/drafts.ts';
import { listPictures } from '#db/queries/pictures.ts';
import type { DraftRow } from '#db/schema.ts';
import { getRubrics } from '../content/versions.server.ts';
import { getPresent, sourceOf } from './present-source.server.ts';
import type { DraftShelf } from './types.ts';

/** What a draft of an organisation may refer to: what is published and not retired. */
export async function getShelf(organisationId: string, { kind, slug }: Pick<DraftRow, 'kind' | 'slug'>): Promise<DraftShelf> {
  const [rubrics, scenarios, lessons, pictures, scenarioText] = await Promise.all([
    listPublished(db(), organisationId, 'rubric'),
    listPublished(db(), organisationId, 'scenario'),
    listPublished(db(), organisationId, 'lesson'),
    listPictures(db(), organisationId),
    kind === 'play' ? textOfScenario(organisationId, slug) : undefined,
  ]);
  return {
    rubrics: await getRubrics(rubrics.flatMap((row) => row.current_version_id ?? [])),
    scenarios: scenarios.map((row) => row.slug).sort(),
    lessons: lessons.map((row) => row.slug).sort(),
    pictures: pictures.map((row) => row.name),
    ...(scenarioText !== undefined && { scenarioText }),
  };
}

async function textOfScenario(organisationId: string, slug: string): Promise<string | undefined> {
  const draft = await findDraftOf(db(), organisationId, 'scenario', slug);
  return draft?.text ?? sourceOf(await getPresent(organisationId, 'scenario', slug), 'scenario');
}

/** The transcripts of a scenario as they would be published: the draft's, or else those of its last version or its file. Undefined where there are none. */
export async function findPlay(organisationId: string, slug: string): Promise<{ text: string; own: boolean } | undefined> {
  const draft = await findDraftOf(db(), organisationId, 'play', slug);
  if (draft) return { text: draft.text, own: true };
  const text = sourceOf(await getPresent(organisationId, 'play', slug), 'play');
  return text ? { text, own: false } : undefined;
}
