import { describe, expect, it } from 'vitest';
import { checkContent } from '#app/domain/content/check.ts';
import type { ContentFile } from '#app/domain/content/check.ts';

const rubric = { path: 'rubrics/plain.yaml', source: 'title: Plain\nabout: A.\nmastery: 0.7\ncriteria:\n  - { id: tact, name: Tact, about: A., scale: done, rater: self, descriptors: [a, b] }\n' };
const scenario = {
  path: 'scenarios/small.mdx',
  source: `---
title: Small
summary: A.
rubrics: [plain]
minutes: 1
client: { id: ann, name: Ann, role: Clerk }
---
<Scene id="call">
Words.

<Choice id="own" to="end" rates="tact:1" remark="R.">Words.</Choice>
</Scene>
<Ending id="end" title="End" outcome="success">Words.</Ending>
`,
};
const play = { path: 'scenarios/small.play', source: 'play: A\nchoose own\nexpect ending end success\n' };
const lesson = { path: 'courses/people/01-first.mdx', source: '---\ntitle: First\nsummary: A.\nminutes: 1\n---\nWords.\n\n<Practise scenario="small">Try it.</Practise>\n' };
const course = { path: 'courses/people/course.yaml', source: 'title: People\nsummary: A.\nitems:\n  - lesson: 01-first\n  - scenario: small\n' };
const ALL = [rubric, scenario, play, lesson, course];

/** All files, those given taking the place of the ones at their path. */
function checked(...changes: ContentFile[]) {
  const paths = changes.map((file) => file.path);
  const result = checkContent([...ALL.filter((file) => !paths.includes(file.path)), ...changes.filter((file) => file.source !== '')]);
  const { problems, ...sound } = result;
  return {
    // A scenario of one choice is too short, which is not what is asked here.
    told: problems.filter(({ code }) => code !== 'short-path').map(({ path, line, column, code, severity }) => `${path}:${line}:${column} ${severity} ${code}`),
    sound: Object.values(sound).flat().map((file) => file.path).sort(),
  };
}

const without = ({ path }: ContentFile): ContentFile => ({ path, source: '' });
const broken = (file: ContentFile): ContentFile => ({ ...file, source: file.source.replace('title: ', 'titel: ') });

describe('all content together', () => {
  it('is fit to be published where nothing is wrong', () => {
    expect(checked()).toEqual({ told: [], sound: ['courses/people/01-first.mdx', 'courses/people/course.yaml', 'rubrics/plain.yaml', 'scenarios/small.mdx'] });
  });

  it('comes with the source and the parsed value of each file', () => {
    const { scenarios, lessons, courses, rubrics } = checkContent(ALL);
    expect(scenarios).toMatchObject([{ path: scenario.path, source: scenario.source, value: { slug: 'small', title: 'Small' } }]);
    expect(lessons).toMatchObject([{ source: lesson.source, value: { slug: 'people/01-first', practises: ['small'] } }]);
    expect(courses).toMatchObject([{ value: { slug: 'people', items: [{ kind: 'lesson', slug: 'people/01-first' }, { kind: 'scenario', slug: 'small' }] } }]);
    expect(rubrics).toMatchObject([{ value: { slug: 'plain', criteria: [{ id: 'tact' }] } }]);
  });

  it('holds back what has a mistake, and lets what leads to it stand with a warning', () => {
    expect(checked(broken(scenario))).toEqual({
      told: ['courses/people/01-first.mdx:8:21 warning broken-link', 'courses/people/course.yaml:5:15 warning broken-link', 'scenarios/small.mdx:2:1 error unknown-key'],
      sound: ['courses/people/01-first.mdx', 'courses/people/course.yaml', 'rubrics/plain.yaml'],
    });
    expect(checked(broken(lesson)).told).toEqual(['courses/people/01-first.mdx:2:1 error unknown-key', 'courses/people/course.yaml:4:13 warning broken-link']);
  });

  it('holds back a scenario whose rubric has a mistake, and says so', () => {
    const { told, sound } = checked(broken(rubric));
    expect(told).toContain('scenarios/small.mdx:4:11 error broken-rubric');
    expect(sound).toEqual(['courses/people/01-first.mdx', 'courses/people/course.yaml']);
  });

  it('holds back a scenario that fails a transcript', () => {
    const { told, sound } = checked({ ...play, source: play.source.replace('end success', 'end failure') });
    expect(told).toContain('scenarios/small.play:3:1 error play-fails');
    expect(sound).not.toContain('scenarios/small.mdx');
  });

  it('does without transcripts, but not with transcripts of nothing', () => {
    expect(checked(without(play)).told).toEqual([]);
    expect(checked({ path: 'scenarios/smal.play', source: play.source }).told).toEqual(['scenarios/smal.play:1:1 error play-without-scenario']);
  });

  it('leads to nothing that does not exist', () => {
    expect(checked(without(scenario), without(play)).told).toEqual([
      'courses/people/01-first.mdx:8:21 error unknown-scenario',
      'courses/people/course.yaml:4:13 warning broken-link',
      'courses/people/course.yaml:5:15 error unknown-scenario',
    ]);
    expect(checked(without(lesson)).told).toEqual(['courses/people/course.yaml:4:13 error unknown-lesson']);
    expect(checked(without(rubric)).told).toContain('scenarios/small.mdx:4:11 error unknown-rubric');
  });
});
