import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readFrontMatter } from '#app/domain/content/front-matter.ts';
import { Report } from '#app/domain/content/report.ts';
import { SourceText } from '#app/domain/content/source-text.ts';

const schema = z.strictObject({
  title: z.string().min(1, 'must not be empty'),
  minutes: z.int('must be a whole number').min(1, 'must be at least 1'),
  client: z.strictObject({ name: z.string() }).optional(),
});

function read(source: string) {
  const report = new Report('lesson.mdx');
  const text = new SourceText(source);
  const { whole, body } = readFrontMatter(text, schema, report);
  return { whole, body: text.text.slice(body), told: report.problems.map(({ line, column, code }) => `${line}:${column} ${code}`), messages: report.problems.map((problem) => problem.message) };
}

describe('front matter', () => {
  it('is YAML between two lines of three hyphens, and the rest is the body', () => {
    expect(read('---\ntitle: A\nminutes: 3\n---\nBody\n')).toMatchObject({ whole: { title: 'A', minutes: 3 }, body: 'Body\n', told: [] });
  });

  it('may come with a byte-order mark and any line endings', () => {
    expect(read('\uFEFF---\r\ntitle: A\r\nminutes: 3\r\n---\r\nBody')).toMatchObject({ whole: { title: 'A', minutes: 3 }, body: 'Body', told: [] });
    expect(read('---\rtitle: A\rminutes: 3\r---\rBody')).toMatchObject({ whole: { title: 'A' }, body: 'Body' });
  });

  it.each(['---js', '---json', '--- js', '----', '---yaml', '--- ', '---\t'])('is refused where the first line is %j', (first) => {
    expect(read(`${first}\nmodule.exports = {}\n---\nBody\n`)).toMatchObject({ whole: undefined, body: 'Body\n', told: ['1:4 front-matter-kind'] });
  });

  it('is asked for where it is missing, and where it is not closed', () => {
    expect(read('Body\n').told).toEqual(['1:1 front-matter-missing']);
    expect(read('').told).toEqual(['1:1 front-matter-missing']);
    expect(read('---\ntitle: A\n').told).toEqual(['1:1 front-matter-open']);
  });

  it('is not followed by another block that a reader of front matter could run', () => {
    expect(read('---\ntitle: A\nminutes: 3\n---\n---js\nevil()\n---\n').told).toEqual(['5:1 second-front-matter']);
    expect(read('---\ntitle: A\nminutes: 3\n---\n\n  ---js\n').told).toEqual(['6:3 second-front-matter']);
  });

  it('tells every mistake at its key, with the nearest right one', () => {
    const { told, messages } = read('---\ntitel: A\nminutes: soon\nclient:\n  nmae: Ann\nextra: 1\n---\n');
    expect(told).toEqual(['2:1 unknown-key', '3:10 bad-value', '5:3 unknown-key', '6:1 unknown-key']);
    expect(messages[0]).toBe('`titel` is not a key here; did you mean `title`?');
    expect(messages[1]).toBe('`minutes` must be a whole number.');
    expect(messages[2]).toBe('`nmae` is not a key here; did you mean `name`?');
  });

  it('tells what is missing at the place that lacks it', () => {
    const { told, messages } = read('---\nminutes: 3\nclient: {}\n---\n');
    expect(told).toEqual(['2:1 missing-key', '3:1 missing-key']);
    expect(messages).toEqual(['`title` is missing; write `title:` and its value.', '`client.name` is missing; write `name:` and its value.']);
  });

  it('tells YAML mistakes at their place, those that only follow from others left out', () => {
    expect(read('---\ntitle: "A\nminutes: 3\n---\n').told).toEqual(['4:1 yaml']);
    expect(read('---\ntitle: A\ntitle: B\nminutes: 3\n---\n').told).toEqual(['3:1 yaml']);
    expect(read('---\n- a\n---\n').messages).toEqual(['This must be a set of `key: value` lines.']);
  });

  it('has no anchors, aliases, tags or merges', () => {
    expect(read('---\ntitle: &a A\nminutes: 3\nclient: { name: *a }\n---\n').told).toEqual(['2:11 yaml-alias', '4:17 yaml-alias']);
    expect(read('---\ntitle: !!js/function "x"\nminutes: 3\n---\n').told).toContain('2:8 yaml');
    expect(read('---\ntitle: !evil A\nminutes: 3\n---\n').told.length).toBeGreaterThan(0);
  });

  it('does not reach what every object has', () => {
    expect(read('---\n__proto__: { polluted: 1 }\nconstructor: 1\ntitle: A\nminutes: 3\n---\n').told).toContain('3:1 unknown-key');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
