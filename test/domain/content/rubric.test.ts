import { describe, expect, it } from 'vitest';
import { parseRubric } from '#app/domain/content/rubric.ts';

const PATH = 'rubrics/plain.yaml';
const criterion = (id: string, more = '') => `  - id: ${id}\n    name: Name\n    about: One sentence.\n    scale: levels\n    rater: self\n    descriptors: [a, b, c, d]\n${more}`;
const rubric = (criteria: string, mastery = '0.7') => `title: Plain\nabout: One sentence.\nmastery: ${mastery}\ncriteria:\n${criteria}`;

function told(source: string): string[] {
  const read = parseRubric(PATH, source);
  return read.ok ? [] : read.error.map(({ line, column, code }) => `${line}:${column} ${code}`);
}

describe('a rubric', () => {
  it('is read with a weight of 1 where none is given', () => {
    expect(parseRubric(PATH, rubric(criterion('tact') + criterion('care', '    weight: 2\n')))).toMatchObject({
      ok: true,
      value: { slug: 'plain', mastery: 0.7, criteria: [{ id: 'tact', weight: 1, scale: 'levels', rater: 'self' }, { id: 'care', weight: 2 }] },
    });
  });

  it.each([
    [rubric(criterion('Tact')), '5:9 bad-value'],
    [rubric(criterion('tact') + criterion('tact')), '11:9 duplicate-id'],
    [rubric(criterion('tact').replace('[a, b, c, d]', '[a, b]')), '10:5 descriptors'],
    [rubric(criterion('tact').replace('levels', 'done')), '10:5 descriptors'],
    [rubric(criterion('tact').replace('levels', 'level')), '8:12 bad-value'],
    [rubric(criterion('tact').replace('rater: self', 'rater: boss')), '9:12 bad-value'],
    [rubric(criterion('tact', '    weight: 0\n')), '11:13 bad-value'],
    [rubric(criterion('tact', '    wieght: 2\n')), '11:5 unknown-key'],
    [rubric(criterion('tact'), '70'), '3:10 bad-value'],
    [rubric(criterion('tact'), '0'), '3:10 bad-value'],
    [rubric('  - tact\n'), '5:5 bad-value'],
    ['title: Plain\nabout: A.\nmastery: 0.7\ncriteria: []\n', '4:11 bad-value'],
  ])('refuses %j', (source, code) => {
    expect(told(source)).toEqual([code]);
  });

  it('tells the mistakes of every criterion and of the rest at once', () => {
    expect(told(rubric(criterion('Tact') + criterion('care').replace('[a, b, c, d]', '[]'), '7'))).toEqual(['3:10 bad-value', '5:9 bad-value', '16:5 descriptors']);
  });
});
