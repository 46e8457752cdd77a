import { bundleMDX } from 'mdx-bundler';
import remarkGfm from 'remark-gfm';
import { describe, expect, it } from 'vitest';
import { parseLesson } from '#app/domain/content/lesson.ts';

const PATH = 'courses/people/01-first.mdx';
const HEAD = '---\ntitle: First\nsummary: One sentence.\nminutes: 5\nsources:\n  - { title: A paper, url: "https://example.org/paper" }\n---\n';

const BODY = `
{/* a comment */}

## A heading

Words with *emphasis*, a [link](https://example.org) and a table:

| a | b |
| - | - |
| 1 | 2 |

<Callout kind="story" title="On a Monday">
  It was raining.

  - And late
  - And dark
</Callout>

<Quiz id="first" question="Which?">
  <Answer id="a" correct explain="Since &quot;why&quot; opens &lt;doors&gt;.">Ask why</Answer>
  <Answer id="b" explain="No.">
    Close the **ticket**
  </Answer>
</Quiz>

<Reflection id="own" prompt="When did you last do this?" />

<Compare client="It is broken again.">
  <Weak note="It blames.">What did you do?</Weak>
  <Strong note="It asks.">When did it last work?</Strong>
</Compare>

<Practise scenario="helpless-desk">Try it on Dana.</Practise>
`;

function told(body: string): string[] {
  const lesson = parseLesson(PATH, HEAD + body);
  return lesson.ok ? [] : lesson.error.map(({ line, column, code }) => `${line - 7}:${column} ${code}`);
}

describe('a lesson', () => {
  it('gives what publishing and the course page need', () => {
    const lesson = parseLesson(PATH, HEAD + BODY);
    expect(lesson).toMatchObject({
      ok: true,
      value: {
        slug: 'people/01-first',
        title: 'First',
        summary: 'One sentence.',
        minutes: 5,
        sources: [{ title: 'A paper', url: 'https://example.org/paper' }],
        quizzes: [{ id: 'first', question: 'Which?', answers: [{ id: 'a', correct: true }, { id: 'b', correct: false }] }],
        reflections: ['own'],
        practises: ['helpless-desk'],
      },
    });
  });

  it('gives a body to compile whose lines count as in the file and which has no front matter', async () => {
    const lesson = parseLesson(PATH, HEAD + BODY);
    if (!lesson.ok) throw new Error('The lesson is sound.');
    expect(lesson.value.body).toBe('\n'.repeat(7) + BODY);
    const compiled = await bundleMDX({ source: lesson.value.body, mdxOptions: (options: object) => ({ ...options, remarkPlugins: [remarkGfm] }) });
    expect(compiled.frontmatter).toEqual({});
    expect(compiled.code).toContain('When did it last work?');
  });

  it.each([
    ['# A title', '1:1 heading'],
    ['#### Too deep', '1:1 heading'],
    ['![A picture](https://example.org/a.png)', '1:1 markdown'],
    ['[Click](javascript:alert(1))', '1:1 bad-link'],
    ['[Click](//evil.example)', '1:1 bad-link'],
    ['[Click][a]\n\n[a]: data:text/html,hello', '3:1 bad-link'],
    ['<script>alert(1)</script>', '1:1 unknown-component'],
    ['Words <b>strong</b>', '1:7 unknown-component'],
    ['<Calout kind="note">Words</Calout>', '1:1 unknown-component'],
    ['<Callout>Words</Callout>', '1:1 missing-attribute'],
    ['<Callout kind="nota">Words</Callout>', '1:16 bad-attribute'],
    ['<Callout kind>Words</Callout>', '1:10 bad-attribute'],
    ['<Callout kind="note" kind="try">Words</Callout>', '1:22 duplicate-attribute'],
    ['<Callout kind="note" onClick="x">Words</Callout>', '1:22 unknown-attribute'],
    ['<Callout kind="note"></Callout>', '1:1 empty'],
    ['Words <Callout kind="note">within</Callout> words', '1:7 inline-component'],
    ['- <Callout kind="note">in a list</Callout>', '1:3 inline-component'],
    ['<Answer id="a" explain="b">Alone</Answer>', '1:1 wrong-place'],
    ['<Callout kind="note">\n<Reflection id="a" prompt="b" />\n</Callout>', '2:1 wrong-place'],
    ['<Quiz id="a" question="b">\nWords\n\n<Answer id="a" correct explain="a">A</Answer>\n\n<Answer id="b" explain="b">B</Answer>\n</Quiz>', '2:1 wrong-place'],
    ['<Compare>\n<Weak note="a">b</Weak>\n</Compare>', '1:1 compare'],
    ['<Reflection id="Own" prompt="b" />', '1:17 bad-attribute'],
    ['<Practise scenario="">Words</Practise>', '1:21 bad-attribute'],
    ['<Reflection id="a" prompt="b" />\n\n<Reflection id="a" prompt="c" />', '3:17 duplicate-id'],
    ['', '1:1 empty'],
  ])('refuses %j', (body, code) => {
    expect(told(body)).toContain(code);
  });

  it('asks for two to five answers, exactly one of them right and each explained', () => {
    const quiz = (...answers: string[]) => `<Quiz id="q" question="Which?">\n${answers.join('\n')}\n</Quiz>`;
    const right = (id: string) => `  <Answer id="${id}" correct explain="Yes.">Words</Answer>`;
    const wrong = (id: string) => `  <Answer id="${id}" explain="No.">Words</Answer>`;
    expect(told(quiz(right('a'), wrong('b')))).toEqual([]);
    expect(told(quiz(right('a'), ...['b', 'c', 'd', 'e'].map(wrong)))).toEqual([]);
    expect(told(quiz(right('a')))).toEqual(['1:1 quiz-answers']);
    expect(told(quiz(right('a'), ...['b', 'c', 'd', 'e', 'f'].map(wrong)))).toEqual(['1:1 quiz-answers']);
    expect(told(quiz(wrong('a'), wrong('b')))).toEqual(['1:1 quiz-correct']);
    expect(told(quiz(right('a'), right('b')))).toEqual(['3:3 quiz-correct']);
    expect(told(quiz(right('a'), wrong('a')))).toEqual(['3:15 duplicate-id']);
    expect(told(quiz(right('a'), '  <Answer id="b">Words</Answer>'))).toEqual(['3:3 missing-attribute']);
  });

  it('stands in a course', () => {
    expect(parseLesson('lessons/01-first.mdx', HEAD + BODY)).toMatchObject({ ok: false, error: [{ code: 'bad-slug' }] });
  });
});
