import { describe, expect, it } from 'vitest';
import { parseCourse } from '#app/domain/content/course.ts';

const PATH = 'courses/people/course.yaml';

function told(source: string): string[] {
  const course = parseCourse(PATH, source);
  return course.ok ? [] : course.error.map(({ line, column, code }) => `${line}:${column} ${code}`);
}

describe('a course', () => {
  it('lists lessons by course and name, and scenarios', () => {
    expect(parseCourse(PATH, 'title: People\nsummary: One sentence.\nitems:\n  - lesson: 01-first\n  - scenario: helpless-desk\n')).toEqual({
      ok: true,
      value: {
        slug: 'people',
        title: 'People',
        summary: 'One sentence.',
        items: [
          { kind: 'lesson', slug: 'people/01-first' },
          { kind: 'scenario', slug: 'helpless-desk' },
        ],
      },
    });
  });

  it.each([
    ['title: People\nsummary: S\nitems: []\n', '3:8 bad-value'],
    ['title: People\nsummary: S\n', '1:1 missing-key'],
    ['title: People\nsummary: S\nitems:\n  - lesson: First Lesson\n', '4:13 bad-value'],
    ['title: People\nsummary: S\nitems:\n  - lesson: a\n    scenario: b\n', '4:5 bad-value'],
    ['title: People\nsummary: S\nitems:\n  - {}\n', '4:5 bad-value'],
    ['title: People\nsummary: S\nitems:\n  - lesson: a\n  - lesson: a\n', '5:5 duplicate-item'],
    ['title: People\nsummary: S\nitems:\n  - lesson: ../../etc\n', '4:13 bad-value'],
    ['', '1:1 bad-value'],
  ])('refuses %j', (source, code) => {
    expect(told(source)).toEqual([code]);
  });
});
