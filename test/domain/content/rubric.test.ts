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

  it('may have example replies by level', () => {
    const examples = '    examples:\n      - { level: 3, text: I will stay with it. }\n      - { level: 0, text: Not mine. }\n';
    expect(parseRubric(PATH, rubric(criterion('tact', examples)))).toMatchObject({ ok: true, value: { criteria: [{ examples: [{ level: 3, text: 'I will stay with it.' }, { level: 0, text: 'Not mine.' }] }] } });
    const plain = parseRubric(PATH, rubric(criterion('tact')));
    expect(plain.ok && Object.keys(plain.value.criteria[0] ?? {})).not.toContain('examples');
    expect(told(rubric(criterion('tact', examples.replace('level: 3', 'level: 4'))))).toEqual(['12:18 bad-value']);
    expect(told(rubric(criterion('tact', examples.replace('text: Not mine.', 'txt: Not mine.'))))).toEqual(['13:21 unknown-key']);
    expect(told(rubric(criterion('tact', examples).replace('levels', 'done').replace('[a, b, c, d]', '[a, b]')))).toEqual(['12:18 level-out-of-scale']);
    expect(told(rubric(criterion('tact', '    examples: I will.\n')))).toEqual(['11:15 bad-value']);
  });

  it('tells the mistakes of every criterion and of the rest at once', () => {
    expect(told(rubric(criterion('Tact') + criterion('care').replace('[a, b, c, d]', '[]'), '7'))).toEqual(['3:10 bad-value', '5:9 bad-value', '16:5 descriptors']);
  });
});
