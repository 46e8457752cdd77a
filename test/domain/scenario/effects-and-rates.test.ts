import { describe, expect, it } from 'vitest';
import { locatedOnLine } from '#app/domain/content/located.ts';
import { Report } from '#app/domain/content/report.ts';
import { parseEffects } from '#app/domain/scenario/effects.ts';
import { parseRates } from '#app/domain/scenario/rates.ts';

const at = (text: string) => locatedOnLine(text, { line: 1, column: 1 });

describe('effects', () => {
  it('raise, lower and set meters, and set and unset flags', () => {
    const report = new Report('file.mdx');
    expect(parseEffects(at(' trust+2 trust-12  calm=5 calm=-5 my-meter-2 set:bounced unset:bounced '), report)).toEqual([
      { kind: 'add', meter: 'trust', by: 2 },
      { kind: 'add', meter: 'trust', by: -12 },
      { kind: 'set', meter: 'calm', to: 5 },
      { kind: 'set', meter: 'calm', to: -5 },
      { kind: 'add', meter: 'my-meter', by: -2 },
      { kind: 'raise', flag: 'bounced' },
      { kind: 'lower', flag: 'bounced' },
    ]);
    expect(report.problems).toEqual([]);
  });

  it('that cannot be read are told one by one, and the others are kept', () => {
    const report = new Report('file.mdx');
    expect(parseEffects(at('trust++ set:Bounced trust+2 bounced trust + 1 set:'), report)).toEqual([{ kind: 'add', meter: 'trust', by: 2 }]);
    expect(report.problems.map((problem) => problem.column)).toEqual([1, 9, 29, 37, 43, 45, 47]);
  });
});

describe('rates', () => {
  it('give criteria a level', () => {
    const report = new Report('file.mdx');
    expect(parseRates(at('responsiveness:3  empathy:0'), report)).toEqual([
      { criterion: 'responsiveness', level: 3 },
      { criterion: 'empathy', level: 0 },
    ]);
    expect(report.problems).toEqual([]);
  });

  it('that cannot be read, or stand twice, are told one by one', () => {
    const report = new Report('file.mdx');
    expect(parseRates(at('empathy:high empathy:2 empathy:3 clarity clarity:-1 clarity:12'), report)).toEqual([{ criterion: 'empathy', level: 2 }]);
    expect(report.problems.map(({ column, code }) => `${column} ${code}`)).toEqual(['1 bad-rate', '24 duplicate-rate', '34 bad-rate', '42 bad-rate', '53 bad-rate']);
  });
});
