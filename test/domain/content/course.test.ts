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

  it('may say for how many months its certificates are valid', () => {
    const course = parseCourse(PATH, 'title: People\nsummary: S\nitems:\n  - lesson: a\ncertificate: { months: 24 }\n');
    expect(course.ok && course.value.certificate).toEqual({ months: 24 });
    const wrong = parseCourse(PATH, 'title: People\nsummary: S\nitems:\n  - lesson: a\ncertificate: two years\n');
    expect(!wrong.ok && wrong.error[0]?.message).toBe('`certificate` must say for how long it is valid, such as `{ months: 24 }`.');
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
    ['title: People\nsummary: S\nitems:\n  - lesson: a\ncertificate: 24\n', '5:14 bad-value'],
    ['title: People\nsummary: S\nitems:\n  - lesson: a\ncertificate: {}\n', '5:1 missing-key'],
    ['title: People\nsummary: S\nitems:\n  - lesson: a\ncertificate: { months: 0 }\n', '5:24 bad-value'],
    ['title: People\nsummary: S\nitems:\n  - lesson: a\ncertificate: { months: 2.5 }\n', '5:24 bad-value'],
    ['title: People\nsummary: S\nitems:\n  - lesson: a\ncertificate: { month: 24 }\n', '5:16 unknown-key'],
  ])('refuses %j', (source, code) => {
    expect(told(source)).toEqual([code]);
  });
});
