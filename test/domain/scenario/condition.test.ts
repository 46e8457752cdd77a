import { describe, expect, it } from 'vitest';
import { locatedOnLine } from '#app/domain/content/located.ts';
import { Report } from '#app/domain/content/report.ts';
import { parseCondition } from '#app/domain/scenario/condition.ts';
import { holds } from '#app/domain/scenario/holds.ts';

function parse(text: string) {
  const report = new Report('file.mdx');
  const condition = parseCondition(locatedOnLine(text, { line: 1, column: 1 }), report);
  return { condition, told: report.problems.map(({ column, message }) => `${column} ${message}`) };
}

const facts = { meters: { trust: 3, calm: -2 }, flags: ['bounced'], visited: ['call', 'ice'], levels: { empathy: 2 } };

describe('a condition', () => {
  it.each([
    ['trust <= 3', true],
    ['trust < 3', false],
    ['trust=3', true],
    ['trust == 3', true],
    ['trust != 3', false],
    ['trust >= 4', false],
    ['trust > 2', true],
    ['calm = -2', true],
    ['calm > -1', false],
    ['bounced', true],
    ['angry', false],
    ['not bounced', false],
    ['not not bounced', true],
    ['visited:ice', true],
    ['visited: relief', false],
    ['bounced and trust > 2', true],
    ['angry or bounced', true],
    ['angry and bounced or trust = 3', true],
    ['angry and (bounced or trust = 3)', false],
    ['not angry and bounced', true],
    ['not (angry or bounced)', false],
    ['((bounced))', true],
    ['empathy >= 2', true],
    ['empathy = 3', false],
    ['nothing >= 0', false],
    ['not nothing >= 0', true],
    ['  bounced  ', true],
    ['bounced\n  and trust > 2', true],
  ])('%j is %s', (text, expected) => {
    const { condition, told } = parse(text);
    expect(told).toEqual([]);
    expect(holds(condition, facts)).toBe(expected);
  });

  it('that is absent holds', () => {
    expect(holds(undefined, facts)).toBe(true);
  });

  it('reads no level where none is known', () => {
    expect(holds(parse('empathy >= 0').condition, { ...facts, levels: undefined })).toBe(false);
  });

  it('reads nothing that every object has', () => {
    expect(holds({ kind: 'compare', name: 'constructor', op: '!=', value: 0 }, facts)).toBe(false);
  });

  it.each([
    ['trust <=', '9 Write a whole number after `<=`.'],
    ['trust <= high', '10 Write a whole number after `<=`.'],
    ['trust <= 2.5', '10 Write a whole number after `<=`.'],
    ['and trust', '1 `and` cannot stand here; write a name, `not`, `visited:` or a bracket.'],
    ['trust > 2 and', '14 The condition ends too early; write a name, `not`, `visited:` or a bracket.'],
    ['trust > 2 bounced', '11 Write `and` or `or` before `bounced`.'],
    ['(bounced', '1 This bracket is not closed; write `)`.'],
    ['bounced)', '8 This bracket closes nothing; take it away.'],
    ['(bounced angry)', '10 Write `and` or `or` before `angry`.'],
    ['bounced && angry', '9 Write `and` or `or` before `&&`.'],
    ['&& angry', '1 Write `and` for `&&`.'],
    ['!bounced', '1 Write `not` for `!`.'],
    ['Trust > 2', '1 `Trust` is not a name; names have lower-case letters, digits and hyphens.'],
    ['visited:', '1 Write the id of a scene right after `visited:`.'],
    ['visited:Ice', '1 Write the id of a scene right after `visited:`.'],
    ['3 < trust', '1 `3` cannot stand here; write a name, `not`, `visited:` or a bracket.'],
    ['trust > 2; evil()', '10 Write `and` or `or` before `;`.'],
    ['process.exit', '8 Write `and` or `or` before `.exit`.'],
    ['', '1 The condition ends too early; write a name, `not`, `visited:` or a bracket.'],
  ])('%j is refused: %s', (text, message) => {
    expect(parse(text)).toEqual({ condition: undefined, told: [message] });
  });

  it('is not nested without end', () => {
    expect(parse(`${'('.repeat(20)}a${')'.repeat(20)}`).told).toEqual([]);
    expect(parse('('.repeat(100_000)).told).toEqual(['21 The condition is nested more than 20 deep; simplify it.']);
    expect(parse('not '.repeat(100_000)).told).toEqual(['81 The condition is nested more than 20 deep; simplify it.']);
    expect(parse(`a${' and a'.repeat(5000)}`).told).toEqual([]);
  });
});
