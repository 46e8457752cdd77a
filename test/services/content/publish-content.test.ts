import { expect, it } from 'vitest';
import { publishContent } from '#app/services/content/publish-content.server.ts';
import { getCourse, getScenario } from '#app/services/content/versions.server.ts';
import { db } from '#db';
import { findContent, listContent, listProblems } from '#db/queries/contents.ts';
import type { ContentKind } from '#db/schema.ts';
import { allRows } from '#test/support/all-rows.ts';
import { eachDatabase } from '#test/support/database.ts';
import { organisation } from '#test/support/organisation.ts';
import { COURSE_CONTENT, PLAIN_LESSON, RUBRIC, SCENARIO, SMALL_CONTENT, courseOf, file, publishSound } from '#test/support/small-content.ts';

const BROKEN = SCENARIO.replace('to="letter" rates="empathy:1', 'to="leter" rates="empathy:1');

/** `kind/slug version`, of everything that has a current version. */
async function current(organisationId = 'default'): Promise<string[]> {
  const rows = await listContent(db(), organisationId);
  return rows.filter((row) => row.number !== null).map((row) => `${row.kind}/${row.slug} ${row.number}`);
}

/** `position slug` of the items of every course. */
async function itemsOf(): Promise<string[]> {
  const rows = await db().selectFrom('course_item').innerJoin('content', 'content.id', 'course_item.content_id').select(['position', 'slug']).orderBy('position').execute();
  return rows.map((row) => `${row.position} ${row.slug}`);
}

const versionsOf = (slug: string) =>
  db()
    .selectFrom('content_version')
    .innerJoin('content', 'content.id', 'content_version.content_id')
    .selectAll('content_version')
    .where('content.slug', '=', slug)
    .orderBy('number')
    .execute();

async function currentVersion(kind: ContentKind, slug: string): Promise<string> {
  return (await findContent(db(), 'default', kind, slug))?.current_version_id ?? 'none';
}

eachDatabase('publishing', () => {
  it('numbers versions from 1 and publishes nothing where nothing has changed', async () => {
    await organisation();
    const first = await publishSound('default');
    expect(first).toMatchObject({ unchanged: 0, released: [{ kind: 'rubric', slug: 'plain', number: 1 }, { kind: 'scenario', slug: 'charger', number: 1 }] });
    const { content_problem: _, ...before } = await allRows();

    expect(await publishSound('default')).toMatchObject({ unchanged: 2, released: [] });
    const { content_problem: __, ...after } = await allRows();
    expect(after).toEqual(before);
  });

  it('releases a changed source as the next version and leaves the one before as it was', async () => {
    await organisation();
    await publishSound('default');
    const [old] = await versionsOf('charger');
    const changed = SCENARIO.replace('The lost charger', 'The charger that came back');
    const { released } = await publishSound('default', [file('rubrics/plain.yaml', RUBRIC), file('scenarios/charger.mdx', changed)]);
    expect(released).toEqual([{ kind: 'scenario', slug: 'charger', number: 2 }]);
    const versions = await versionsOf('charger');
    expect(versions.map((version) => version.number)).toEqual([1, 2]);
    expect(versions[0]).toEqual(old);
    expect(versions[1]?.source).toBe(changed);
    expect(await findContent(db(), 'default', 'scenario', 'charger')).toMatchObject({ title: 'The charger that came back', current_version_id: versions[1]?.id });
  });

  it('takes a return to an earlier source for a change like any other', async () => {
    await organisation();
    await publishSound('default');
    await publishSound('default', [file('rubrics/plain.yaml', RUBRIC.replace('0.7', '0.8'))]);
    await publishSound('default', [file('rubrics/plain.yaml', RUBRIC)]);
    expect((await versionsOf('plain')).map(({ number, source }) => [number, source === RUBRIC])).toEqual([[1, true], [2, false], [3, true]]);
  });

  it('publishes nothing of a broken file, the rest all the same, and keeps the last good version up', async () => {
    await organisation();
    await publishSound('default');
    const good = await currentVersion('scenario', 'charger');
    const { released, problems } = await publishContent('default', [
      file('rubrics/plain.yaml', RUBRIC.replace('Plain service', 'Plainer service')),
      file('scenarios/charger.mdx', BROKEN),
      file('scenarios/other.mdx', SCENARIO),
    ]);
    expect(released.map(({ kind, slug, number }) => `${kind}/${slug} ${number}`)).toEqual(['rubric/plain 2', 'scenario/other 1']);
    expect(problems).toContainEqual(expect.objectContaining({ code: 'unknown-scene', path: 'scenarios/charger.mdx', severity: 'error', message: expect.stringContaining('did you mean `letter`') as string }));
    expect(await currentVersion('scenario', 'charger')).toBe(good);
    expect(await getScenario(good)).toMatchObject({ title: 'The lost charger' });
  });

  it('has nothing of a file that was never right', async () => {
    await organisation();
    await publishContent('default', [file('rubrics/plain.yaml', RUBRIC), file('scenarios/charger.mdx', BROKEN)]);
    expect(await current()).toEqual(['rubric/plain 1']);
    expect(await findContent(db(), 'default', 'scenario', 'charger')).toBeUndefined();
  });

  it('keeps a scenario back while its rubric is broken', async () => {
    await organisation();
    await publishSound('default');
    const brokenRubric = file('rubrics/plain.yaml', RUBRIC.replace('scale: done', 'scale: perhaps'));
    const { released } = await publishContent('default', [brokenRubric, file('scenarios/charger.mdx', `${SCENARIO}\n`)]);
    expect(released).toEqual([]);
    expect(await current()).toEqual(['rubric/plain 1', 'scenario/charger 1']);
  });

  it('serves a course on with the last good version of a lesson that is broken now', async () => {
    await organisation();
    await publishSound('default', COURSE_CONTENT);
    const before = await itemsOf();
    const damaged = COURSE_CONTENT.map(({ path, source }) => file(path, path === 'courses/basics/two.mdx' ? `${source}\n{globalThis.evil}\n` : source));
    expect((await publishContent('default', damaged)).released).toEqual([]);
    expect(await itemsOf()).toEqual(before);
    expect(await current()).toContain('lesson/basics/two 1');
  });

  it('adds a new lesson to its course as soon as it is right, though the course has not changed meanwhile', async () => {
    await organisation();
    const brokenAtFirst = COURSE_CONTENT.map(({ path, source }) => file(path, path === 'courses/basics/two.mdx' ? `${source}\n{globalThis.evil}\n` : source));
    await publishContent('default', brokenAtFirst);
    expect(await itemsOf()).toEqual(['0 basics/one', '1 charger']);
    await publishSound('default', COURSE_CONTENT);
    expect(await itemsOf()).toEqual(['0 basics/one', '1 charger', '2 basics/two']);
  });

  it('survives a course of which nothing can be published yet', async () => {
    await organisation();
    const { released } = await publishContent('default', [
      file('courses/basics/one.mdx', 'no front matter'),
      file('courses/basics/course.yaml', courseOf('Basics', 'lesson: one')),
      ...SMALL_CONTENT,
    ]);
    expect(released.map(({ kind, slug }) => `${kind}/${slug}`)).toEqual(['rubric/plain', 'scenario/charger', 'course/basics']);
    expect(await itemsOf()).toEqual([]);
  });

  it('records every problem with its place, and replaces them at the next try', async () => {
    await organisation();
    await publishContent('default', [file('rubrics/plain.yaml', RUBRIC), file('scenarios/charger.mdx', BROKEN)]);
    const recorded = await listProblems(db(), 'default');
    expect(recorded.filter((problem) => problem.severity === 'error')).toEqual([
      expect.objectContaining({ path: 'scenarios/charger.mdx', code: 'unknown-scene', line: 19, column: expect.any(Number) as number }),
    ]);
    await publishSound('default');
    const left = await listProblems(db(), 'default');
    expect(left.map((problem) => problem.code)).toEqual(['no-remark', 'no-remark', 'no-remark', 'short-path', 'short-path']);
    expect(left.map((problem) => problem.position)).toEqual([0, 1, 2, 3, 4]);
  });

  it('records more problems than one statement can hold', async () => {
    await organisation();
    const many = Array.from({ length: 130 }, (_, n) => file(`scenarios/broken-${n}.mdx`, 'no front matter'));
    const { problems } = await publishContent('default', many);
    expect(problems.length).toBeGreaterThanOrEqual(130);
    expect(await listProblems(db(), 'default')).toHaveLength(problems.length);
  });

  it('keeps a course’s items in their order, and takes up a new order', async () => {
    await organisation();
    await publishSound('default', COURSE_CONTENT);
    expect(await itemsOf()).toEqual(['0 basics/one', '1 charger', '2 basics/two']);
    const reordered = courseOf('Basics', 'scenario: charger', 'lesson: two');
    await publishSound('default', [...COURSE_CONTENT.slice(0, -1), file('courses/basics/course.yaml', reordered)]);
    expect(await itemsOf()).toEqual(['0 charger', '1 basics/two']);
    expect((await getCourse(await currentVersion('course', 'basics'))).items.map((item) => item.slug)).toEqual(['charger', 'basics/two']);
  });

  it('keeps organisations apart, each with its own numbers', async () => {
    await organisation();
    await organisation('other');
    await publishSound('default');
    await publishSound('default', [file('rubrics/plain.yaml', `${RUBRIC}\n`)]);
    await publishSound('other');
    expect(await current('default')).toEqual(['rubric/plain 2', 'scenario/charger 1']);
    expect(await current('other')).toEqual(['rubric/plain 1', 'scenario/charger 1']);
  });

  it('releases once what is published by several starts at the same time', async () => {
    await organisation();
    await Promise.all([1, 2, 3].map(() => publishContent('default', COURSE_CONTENT)));
    expect(await current()).toEqual(['course/basics 1', 'lesson/basics/one 1', 'lesson/basics/two 1', 'rubric/plain 1', 'scenario/charger 1']);
    expect(await versionsOf('charger')).toHaveLength(1);
    expect(await itemsOf()).toEqual(['0 basics/one', '1 charger', '2 basics/two']);
  });
});

const PLANT = 'globalThis.planted = true';
const planted = globalThis as typeof globalThis & { planted?: boolean };

const FRONT_MATTER = PLAIN_LESSON.slice(0, PLAIN_LESSON.lastIndexOf('---') + 4);
const script = (fence: string) => `${fence}\nmodule.exports = (() => { ${PLANT}; return { title: 'A', summary: 'b', minutes: 1 }; })()\n---\n`;

/** Lessons that some reader or other would take for code, by the name of their file. */
const CODE = {
  'front-matter-js': `${script('---js')}Words.`,
  'front-matter-javascript': `${script('---javascript')}Words.`,
  'front-matter-after-a-space': `${script('--- js')}Words.`,
  'front-matter-windows': `${script('---js')}Words.`.replaceAll('\n', '\r\n'),
  'front-matter-after-a-bom': `\uFEFF${script('---js')}Words.`,
  'second-front-matter': `${FRONT_MATTER}${script('---js')}Words.`,
  'second-after-empty-lines': `${FRONT_MATTER}\n \n${script('---js')}Words.`,
  'second-without-braces': `${FRONT_MATTER}---js\nmodule.exports = (${PLANT}, new Object())\n---\n\nWords.`,
  expression: `${FRONT_MATTER}\nWords {${PLANT}} words.`,
  export: `${FRONT_MATTER}\nexport const x = (${PLANT});\n\nWords.`,
  import: `${FRONT_MATTER}\nimport 'data:text/javascript,${PLANT}';\n\nWords.`,
  property: `${FRONT_MATTER}\n<Callout kind={(${PLANT}) && 'note'} title="t">Words.</Callout>`,
  'spread-properties': `${FRONT_MATTER}\n<Callout {...(${PLANT})}>Words.</Callout>`,
};

eachDatabase('content that would be code', () => {
  it('is refused, file by file, and never runs', async () => {
    await organisation();
    delete planted.planted;
    const files = Object.entries(CODE).map(([name, source]) => file(`courses/basics/${name}.mdx`, source));
    const { released, problems } = await publishContent('default', files);
    expect(planted.planted).toBeUndefined();
    expect(released).toEqual([]);
    const refused = problems.filter((problem) => problem.severity === 'error').map((problem) => problem.path);
    expect([...new Set(refused)].sort()).toEqual(files.map(({ path }) => path).sort());
    expect(await db().selectFrom('module').selectAll().execute()).toEqual([]);
  });

  it('is read as text or refused where other readers of YAML run it', async () => {
    await organisation();
    delete planted.planted;
    const tagged = RUBRIC.replace('about: Three things to show.', `about: !!js/function "function () { ${PLANT} }"`);
    await publishContent('default', [file('rubrics/plain.yaml', tagged)]);
    expect(planted.planted).toBeUndefined();
  });
});
