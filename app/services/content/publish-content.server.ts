import { createHash } from 'node:crypto';
import { checkContent } from '#app/domain/content/check.ts';
import type { Problem } from '#app/domain/result.ts';
import { db } from '#db';
import { currentHashes, findContent, insertModule, insertRelease, replaceItems, replaceProblems } from '#db/queries/contents.ts';
import type { ContentKind } from '#db/schema.ts';
import { newId, now } from '../clock.server.ts';
import { compileLesson } from './compile-lesson.server.ts';
import type { ContentFile } from './content-files.server.ts';

export interface Published {
  /** What was released now, as `kind/slug` with its number. */
  released: { kind: ContentKind; slug: string; number: number }[];
  unchanged: number;
  problems: Problem[];
}

interface Sound {
  kind: ContentKind;
  slug: string;
  title: string;
  source: string;
  /** The version's `compiled` text, made only when the source has changed. */
  compile: () => Promise<string>;
  items?: { kind: ContentKind; slug: string }[];
}

/**
 * Publishes every sound file whose source has changed. A file with an error publishes nothing: its last good version
 * stays up, the rest goes on, and the problems are kept for the trainer's page.
 */
export async function publishContent(organisationId: string, files: ContentFile[]): Promise<Published> {
  const { problems, ...checked } = checkContent(files);
  const known = await currentHashes(db(), organisationId);
  const released: Published['released'] = [];
  let unchanged = 0;
  for (const sound of soundContent(checked)) {
    const sourceHash = createHash('sha256').update(sound.source).digest('hex');
    const isKnown = known.get(`${sound.kind}/${sound.slug}`) === sourceHash;
    const number = isKnown ? undefined : await release(organisationId, sound, sourceHash);
    if (number === undefined) unchanged += 1;
    else released.push({ kind: sound.kind, slug: sound.slug, number });
    // Also of an unchanged course: an item that was broken before may have been published just now for the first time.
    if (sound.items) await putItems(organisationId, sound.slug, sound.items);
  }
  const found_at = now().toISOString();
  await replaceProblems(db(), organisationId, problems.map((problem, position) => ({ ...problem, organisation_id: organisationId, position, found_at })));
  return { released, unchanged, problems };
}

/** Sound content in the order in which it may refer to what came before: rubrics, lessons, scenarios, courses. */
function soundContent(checked: Omit<ReturnType<typeof checkContent>, 'problems'>): Sound[] {
  return [
    ...checked.rubrics.map(({ source, value }): Sound => ({ kind: 'rubric', slug: value.slug, title: value.title, source, compile: async () => JSON.stringify(value) })),
    ...checked.lessons.map(
      ({ source, value }): Sound => ({
        kind: 'lesson',
        slug: value.slug,
        title: value.title,
        source,
        compile: async () => {
          const { body, ...lesson } = value;
          const { hash, code } = await compileLesson(body);
          await insertModule(db(), { hash, code, created_at: now().toISOString() });
          return JSON.stringify({ ...lesson, module: hash });
        },
      }),
    ),
    ...checked.scenarios.map(({ source, value }): Sound => ({ kind: 'scenario', slug: value.slug, title: value.title, source, compile: async () => JSON.stringify(value) })),
    ...checked.courses.map(
      ({ source, value }): Sound => ({ kind: 'course', slug: value.slug, title: value.title, source, compile: async () => JSON.stringify(value), items: value.items }),
    ),
  ];
}

const release = async (organisationId: string, { kind, slug, title, source, compile }: Sound, sourceHash: string) =>
  insertRelease(db(), {
    contentId: newId(),
    versionId: newId(),
    organisationId,
    kind,
    slug,
    title,
    source,
    sourceHash,
    compiled: await compile(),
    publishedAt: now().toISOString(),
    publishedBy: null,
    note: null,
  });

async function putItems(organisationId: string, courseSlug: string, items: { kind: ContentKind; slug: string }[]): Promise<void> {
  const course = await findContent(db(), organisationId, 'course', courseSlug);
  const found = await Promise.all(items.map((item) => findContent(db(), organisationId, item.kind, item.slug)));
  if (course) await replaceItems(db(), organisationId, course.id, found.flatMap((content) => content?.id ?? []));
}
