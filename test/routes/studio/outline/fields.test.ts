import { describe, expect, it } from 'vitest';
import { SourceText } from '#app/domain/content/source-text.ts';
import { readPart } from '#app/domain/scenario/edit/read-part.ts';
import { sheetOf } from '#app/domain/scenario/edit/sheet.ts';
import { completedWith } from '#app/routes/studio.drafts.$draft/outline/completed-with.ts';
import { fieldAt, fieldSpans } from '#app/routes/studio.drafts.$draft/outline/field-spans.ts';
import { firstWords } from '#app/routes/studio.drafts.$draft/outline/first-words.ts';
import { freshId } from '#app/routes/studio.drafts.$draft/outline/fresh-id.ts';
import { countsOf } from '#app/routes/studio.drafts.$draft/outline/use-counts.ts';
import { rateOf, withRate } from '#app/routes/studio.drafts.$draft/outline/with-rate.ts';

const TEXT = `---
title: Two
---
<Scene id="call">
  {/* <Not a tag */}
  *Your* mobile rings.
  <Say by="dana" when="trust > 2">Hello.</Say>
  <Choice id="own" to="relief" rates="empathy:2" remark="Good > bad.">Mine.</Choice>
</Scene>
<Scene id="relief">
  <Reply id="r" prompt="Say." criteria="empathy"><When test="empathy >= 2" to="call" /><Otherwise to="relief" /></Reply>
</Scene>
`;
const sheet = sheetOf(new SourceText(TEXT));

describe('the outline', () => {
  it('shows the first words of each part without tags, whatever their attributes hold', () => {
    expect(firstWords(TEXT, sheet.parts)).toEqual(['Your mobile rings. Hello. Mine.', '']);
  });

  it('shows in these words what an author typed as a mark or a bracket', () => {
    const text = '<Scene id="a">\n  Say \\<b> \\*now\\* and `then` for \\{x}.\n</Scene>\n';
    expect(firstWords(text, sheetOf(new SourceText(text)).parts)).toEqual(['Say <b> *now* and then for {x}.']);
  });

  it('knows which field shows a place of the source', () => {
    const spansOf = (index: number) => {
      const part = sheet.parts[index];
      const reading = part && readPart(sheet, part);
      return reading ? fieldSpans(reading.syntax) : [];
    };
    const at = (words: string, index: number) => fieldAt(spansOf(index), TEXT.indexOf(words));
    expect(at('trust > 2', 0)).toBe('line.1.when');
    expect(at('mobile rings', 0)).toBe('line.0.words');
    expect(at('relief" rates', 0)).toBe('choice.0.to');
    expect(at('empathy:2', 0)).toBe('choice.0.rates');
    expect(at('Mine.', 0)).toBe('choice.0.words');
    expect(at('empathy >= 2', 1)).toBe('branch.0.test');
    expect(at('Say."', 1)).toBe('reply.prompt');
  });

  it('counts problems by the part that they stand in, those of the front matter under no id', () => {
    const problem = (line: number, severity: 'error' | 'warning') => ({ code: 'x', path: 'p', line, column: 1, severity, message: 'm' });
    const counts = countsOf([problem(11, 'error'), problem(2, 'warning'), problem(8, 'warning'), problem(8, 'error')], sheet);
    expect(Object.fromEntries(counts)).toEqual({ '': { errors: 0, warnings: 1 }, call: { errors: 1, warnings: 1 }, relief: { errors: 1, warnings: 0 } });
  });

  it('sets one rating and leaves the others where they are', () => {
    expect(withRate('a:1 b:2 c:3', 'b', 0)).toBe('a:1 b:0 c:3');
    expect(withRate('a:1 b:2', 'a', undefined)).toBe('b:2');
    expect(withRate('a:1', 'b', 3)).toBe('a:1 b:3');
    expect(rateOf('a:1 b:2', 'b')).toBe(2);
    expect(rateOf('a:1', 'b')).toBeUndefined();
  });

  it('completes the last word, and finds ids that are free', () => {
    expect(completedWith('trust > 2 and bo', ['bounced', 'trust'])).toEqual(['trust > 2 and bounced']);
    expect(completedWith('(', ['trust'])).toEqual(['(trust']);
    expect(freshId('scene', ['scene-3', 'call'])).toBe('scene-4');
  });
});
