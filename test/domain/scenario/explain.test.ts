import { describe, expect, it } from 'vitest';
import { locatedOnLine } from '#app/domain/content/located.ts';
import { Report } from '#app/domain/content/report.ts';
import { parseCondition } from '#app/domain/scenario/condition.ts';
import { parseEffects } from '#app/domain/scenario/effects.ts';
import { effectAsWritten } from '#app/domain/scenario/as-written.ts';
import { explain } from '#app/domain/scenario/explain.ts';

const located = (text: string) => locatedOnLine(text, { line: 1, column: 1 });
const FACTS = { meters: { trust: 3 }, flags: ['bounced'], visited: ['call'] };

describe('a condition explained', () => {
  it('says what it comes to, and by which part', () => {
    const condition = parseCondition(located('trust <= 2 or (bounced and not visited:ice)'), new Report('x'));
    expect(condition && explain(condition, FACTS)).toEqual({
      text: 'trust <= 2 or bounced and not visited:ice',
      holds: true,
      parts: [
        { text: 'trust <= 2', holds: false },
        { text: 'bounced', holds: true },
        { text: 'visited:ice', holds: false },
      ],
    });
  });

  it('has no parts when it is one comparison', () => {
    const condition = parseCondition(located('trust >= 3'), new Report('x'));
    expect(condition && explain(condition, FACTS)).toEqual({ text: 'trust >= 3', holds: true, parts: [] });
  });
});

describe('effects in writing', () => {
  it.each(['trust+2 trust-1 calm=5 calm=-3 set:bounced unset:angry'])('reads back: %s', (text) => {
    expect(parseEffects(located(text), new Report('x')).map(effectAsWritten).join(' ')).toBe(text);
  });
});
