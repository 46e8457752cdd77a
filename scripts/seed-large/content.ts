import { parseLesson } from '#app/domain/content/lesson.ts';
import type { Course } from '#app/domain/content/course.ts';
import type { Scenario } from '#app/domain/scenario/model.ts';
import { compiledLesson } from '#app/services/content/publish-content.server.ts';
import { sourceHash } from '#app/services/studio/source-hash.server.ts';
import type { Db } from '#db';
import type { ContentKind, ContentRow, ContentVersionRow, CourseItemRow } from '#db/schema.ts';
import { insertAll } from './in-batches.ts';
import { itemsPerCourse, COURSES, TRACKS, type Size } from './size.ts';
import { staging, type Staging } from './staging.ts';

/** The repository's scenario that the made ones are copies of. */
const MODEL_SCENARIO = 'helpless-desk';
const THEMES = ['Listening first', 'Owning the problem', 'Saying it plainly', 'Taking a complaint well'];
/** Of these courses the last item is a role-play. */
const WITH_A_SCENARIO = 3;
/** Criteria that each attempt shows. */
const CRITERIA = 8;

interface Made {
  contents: ContentRow[];
  versions: ContentVersionRow[];
  items: CourseItemRow[];
  courses: Staging['seeding_course'][];
  steps: Staging['seeding_item'][];
}

export interface MakingContent {
  organisationId: string;
  at: string;
  newId: () => string;
}

/** Courses for every track, of lessons with one text and role-plays copied from the repository's, each with a version and fit to be opened. */
export async function makeContent(db: Db, size: Size, { organisationId, at, newId }: MakingContent): Promise<Staging['seeding_course'][]> {
  const scenario = await findModel(db, organisationId);
  const lesson = JSON.parse(await compiledLesson(anyLesson())) as object;
  const made: Made = { contents: [], versions: [], items: [], courses: [], steps: [] };
  const add = (kind: ContentKind, slug: string, title: string, source: string, compiled: object) => {
    const [id, version] = [newId(), newId()];
    made.contents.push({ id, organisation_id: organisationId, kind, slug, title, origin: 'studio', current_version_id: null, retired_at: null, created_at: at, forked_hash: null });
    made.versions.push({ id: version, content_id: id, organisation_id: organisationId, number: 1, source, source_hash: sourceHash(source), compiled: JSON.stringify({ ...compiled, slug, title }), note: null, published_at: at, published_by: null, play: null, retired_at: null });
    return { id, version };
  };
  const endings = (outcome: string) => scenario.model.endings.find((ending) => ending.outcome === outcome)?.id ?? '';
  const each = itemsPerCourse(size);
  for (let track = 0; track < TRACKS; track += 1) {
    for (let n = 0; n < COURSES; n += 1) {
      const course: Course = { slug: `part-${n + 1}-group-${track + 1}`, title: `${THEMES[n]}, group ${track + 1}`, summary: 'A course to measure with.', items: [] };
      const contents: string[] = [];
      for (let item = 0; item < each; item += 1) {
        const isScenario = n < WITH_A_SCENARIO && item === each - 1;
        const slug = isScenario ? `${MODEL_SCENARIO}-${n + 1}-${track + 1}` : `${course.slug}/${String(item + 1).padStart(2, '0')}-lesson`;
        const title = isScenario ? `${scenario.model.title}, ${THEMES[n]?.toLowerCase()} ${track + 1}` : `${THEMES[n]}, lesson ${item + 1}`;
        const { id, version } = isScenario ? add('scenario', slug, title, scenario.source, scenario.model) : add('lesson', slug, title, LESSON, lesson);
        course.items.push({ kind: isScenario ? 'scenario' : 'lesson', slug });
        contents.push(id);
        made.steps.push({ track, place: n * each + item, content_id: id, version_id: version, scenario: isScenario ? 1 : 0, won: endings('success'), lost: endings('failure') });
      }
      const { id } = add('course', course.slug, course.title, `title: ${course.title}\n`, course);
      made.items.push(...contents.map((content_id, position) => ({ course_id: id, organisation_id: organisationId, position, content_id })));
      made.courses.push({ content_id: id, track, first: n * each, items: each, scenario_id: n < WITH_A_SCENARIO ? (contents.at(-1) ?? null) : null });
    }
  }
  await insertAll(db, 'content', made.contents);
  await insertAll(db, 'content_version', made.versions);
  for (const { id, content_id } of made.versions) await db.updateTable('content').set({ current_version_id: id }).where('id', '=', content_id).execute();
  await insertAll(db, 'course_item', made.items);
  await staging(db).insertInto('seeding_item').values(made.steps).execute();
  await staging(db).insertInto('seeding_course').values(made.courses).execute();
  await staging(db).insertInto('seeding_criterion').values(scenario.criteria.slice(0, CRITERIA).map((name, n) => ({ name, salt: n + 11 }))).execute();
  return made.courses;
}

const LESSON = `---
title: A lesson to measure with
summary: The same few words in each.
minutes: 5
---
What the client says first is seldom what the client needs. Ask once more, and write down the answer in their words.
`;

function anyLesson() {
  const lesson = parseLesson('courses/measured/lesson.mdx', LESSON);
  if (!lesson.ok) throw new Error('The lesson to measure with cannot be read.');
  return lesson.value;
}

/** The repository's scenario as it was published just now, and the criteria of its rubrics. */
async function findModel(db: Db, organisationId: string): Promise<{ model: Scenario; source: string; criteria: string[] }> {
  const published = await db
    .selectFrom('content')
    .innerJoin('content_version', 'content_version.id', 'content.current_version_id')
    .select(['content.kind', 'content.slug', 'content_version.compiled', 'content_version.source'])
    .where('content.organisation_id', '=', organisationId)
    .where('content.kind', 'in', ['scenario', 'rubric'])
    .execute();
  const found = published.find(({ kind, slug }) => kind === 'scenario' && slug === MODEL_SCENARIO);
  if (!found) throw new Error(`The content has no scenario \`${MODEL_SCENARIO}\`, which the made ones are copies of.`);
  const model = JSON.parse(found.compiled) as Scenario;
  const rubrics = published.filter(({ kind, slug }) => kind === 'rubric' && model.rubrics.includes(slug)).map(({ compiled }) => JSON.parse(compiled) as { criteria: { id: string }[] });
  return { model, source: found.source, criteria: rubrics.flatMap(({ criteria }) => criteria.map(({ id }) => id)) };
}
