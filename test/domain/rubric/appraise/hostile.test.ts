import { describe, expect, it } from 'vitest';
import { appraised } from './every-criterion.ts';

const PIECES = [
  ...'abcXYZ019 \n\t.,;:!?\'"’“”…—-_/\\()[]{}<>|@#$%^&*+=~`'.split(''),
  'I will ', 'you ', 'sorry ', "can't ", 'ASAP ', 'at three ', '?', '??', '!!! ', '😟', '👩‍🚀', '\u0000', '\u200d', '\u202e', '\ufeff', '\ud83d', '\udc00', 'ä', 'ß', 'ñ', '漢字', 'שלום', 'ﷺ', 'İ', 'ŉ', 'constructor ', '__proto__ ', 'toString ', 'hasOwnProperty ', 'http://a.b/c?d=e ', '$& ', '(?:a+)+ ', '</script>', '{{x}}', '\r\n', '\u2028', 'aaaaaaaaaaaaaaaaaaaaaaaaa', '1234567890', "n't ", "'ll ",
];

/** The same strings each time (a linear congruential generator). */
function* strings(count: number): Generator<string> {
  let state = 11;
  const random = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  for (let made = 0; made < count; made += 1) yield Array.from({ length: random(40) }, () => PIECES[random(PIECES.length)]).join('');
}

function check(text: string): void {
  const appraisal = appraised(text);
  if (!appraisal.rated) return;
  for (const { criterion, level, evidence } of appraisal.ratings) {
    if (level > 0) expect(evidence.length, `${criterion} of ${JSON.stringify(text)}`).toBeGreaterThan(0);
    let last = 0;
    for (const [start, end] of evidence) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
      last = end;
    }
  }
}

describe('any text at all', () => {
  it('is rated or not, with evidence inside it for every level above missing', { timeout: 240_000 }, () => {
    for (const text of strings(3000)) check(text);
  });

  it('is rated the same each time', { timeout: 60_000 }, () => {
    for (const text of strings(150)) expect(appraised(text)).toEqual(appraised(text));
  });

  it('may answer any message at all', { timeout: 60_000 }, () => {
    const messages = [...strings(150)];
    for (const message of messages) expect(() => appraised('I am on my way, and I will call you at three. What happened?', message)).not.toThrow();
  });

  it.each([
    ['one endless word', 'a'.repeat(50_000)],
    ['one endless sentence', 'I will call you and '.repeat(3000)],
    ['endless sentences', 'I will call you at three. What happened? '.repeat(2000)],
    ['endless marks', '?!'.repeat(20_000)],
    ['endless lines', 'yes\n'.repeat(10_000)],
    ['endless spaces', `I${' '.repeat(60_000)}will`],
    ['endless commas', 'you, '.repeat(10_000)],
  ])('takes %s in its stride', { timeout: 30_000 }, (_, text) => {
    const begun = performance.now();
    check(text);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});
