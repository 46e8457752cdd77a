import { checkContent } from '#app/domain/content/check.ts';
import type { Lesson } from '#app/domain/content/lesson.ts';
import type { Problem } from '#app/domain/result.ts';
import { db } from '#db';
import { replaceContentFiles } from '#db/queries/content-files.ts';
import { insertModule, listStandings, replaceProblems } from '#db/queries/contents.ts';
import { listBegun } from '#db/queries/drafts.ts';
import { insertRelease } from '#db/queries/releases.ts';
import type { ContentKind } from '#db/schema.ts';
import { newId, now } from '../clock.server.ts';
import { sourceHash } from '../studio/source-hash.server.ts';
import { compileLesson } from './compile-lesson.server.ts';
import type { ContentFile } from './content-files.server.ts';
import { refreshCourseItems } from './course-items.server.ts';
import { besideTheStudio, keyOf, type StudioStandings } from './studio-notices.server.ts';

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
  /** A scenario's transcripts. */
  play?: string;
}

/**
 * Publishes every sound file whose source has changed. A file with an error publishes nothing: its last good version
 * stays up, the rest goes on, and the problems are kept for the trainer's page. What is the Studio's is left as it is, and
 * the file is told so; every file is kept as it was found. `also` are problems of what else lies in the folder.
 */
export async function publishContent(organisationId: string, files: ContentFile[], also: Problem[] = []): Promise<Published> {
  const at = now().toISOString();
  const { problems: mistakes, ...checked } = checkContent(files);
  await replaceContentFiles(db(), organisationId, files.filter(isText).map(({ path, source }) => ({ organisation_id: organisationId, path, source, source_hash: sourceHash(source), seen_at: at })));
  const standings = await listStandings(db(), organisationId);
  const known = new Map(standings.map((row) => [keyOf(row), row.source_hash]));
  const studio = await studioStandings(organisationId, standings);
  const released: Published['released'] = [];
  let unchanged = 0;
  for (const sound of soundContent(checked, files)) {
    if (studio.has(keyOf(sound))) continue;
    const hash = sourceHash(sound.source);
    const number = known.get(keyOf(sound)) === hash ? undefined : await release(organisationId, sound, hash);
    if (number === undefined) unchanged += 1;
    else released.push({ kind: sound.kind, slug: sound.slug, number });
  }
  // Also of unchanged courses: an item that was broken before may have been published just now for the first time.
  await refreshCourseItems(organisationId);
  const problems = [...mistakes, ...besideTheStudio(files, studio), ...also];
  await replaceProblems(db(), organisationId, problems.map((problem, position) => ({ ...problem, organisation_id: organisationId, position, found_at: at })));
  return { released, unchanged, problems };
}

/** PostgreSQL keeps no U+0000, and a file that holds one is refused with its place anyway. */
const isText = ({ source }: ContentFile): boolean => !source.includes('\0');

async function studioStandings(organisationId: string, standings: Awaited<ReturnType<typeof listStandings>>): Promise<StudioStandings> {
  const begun = await listBegun(db(), organisationId);
  const published = standings.filter(({ origin }) => origin === 'studio').map((row) => [keyOf(row), { forked: row.forked_hash, published: row.source_hash }] as const);
  return new Map([...begun.filter((row) => !standings.some((one) => keyOf(one) === keyOf(row))).map((row) => [keyOf(row), { forked: null, published: null }] as const), ...published]);
}

/** Sound content in the order in which it may refer to what came before: rubrics, lessons, scenarios, courses. */
function soundContent(checked: Omit<ReturnType<typeof checkContent>, 'problems'>, files: ContentFile[]): Sound[] {
  const playOf = (path: string) => files.find((file) => file.path === path.replace(/\.mdx$/, '.play'))?.source;
  return [
    ...checked.rubrics.map(({ source, value }): Sound => ({ kind: 'rubric', slug: value.slug, title: value.title, source, compile: async () => JSON.stringify(value) })),
    ...checked.lessons.map(
      ({ source, value }): Sound => ({
        kind: 'lesson',
        slug: value.slug,
        title: value.title,
        source,
        compile: () => compiledLesson(value),
      }),
    ),
    ...checked.scenarios.map(
      ({ path, source, value }): Sound => ({ kind: 'scenario', slug: value.slug, title: value.title, source, compile: async () => JSON.stringify(value), play: playOf(path) }),
    ),
    ...checked.courses.map(({ source, value }): Sound => ({ kind: 'course', slug: value.slug, title: value.title, source, compile: async () => JSON.stringify(value) })),
  ];
}

const release = async (organisationId: string, { kind, slug, title, source, compile, play }: Sound, hash: string) =>
  insertRelease(db(), {
    contentId: newId(),
    versionId: newId(),
    organisationId,
    kind,
    slug,
    title,
    source,
    sourceHash: hash,
    compiled: await compile(),
    publishedAt: now().toISOString(),
    publishedBy: null,
    note: null,
    play: play ?? null,
  });

/** A lesson's `compiled` text. Keeps its module, named by its hash. */
export async function compiledLesson({ body, ...lesson }: Lesson): Promise<string> {
  const { hash, code } = await compileLesson(body);
  await insertModule(db(), { hash, code, created_at: now().toISOString() });
  return JSON.stringify({ ...lesson, module: hash });
}
