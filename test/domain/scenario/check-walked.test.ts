import { describe, expect, it } from 'vitest';
import { problemsOf, toldAt } from './written.ts';

const END = '<Ending id="end" title="The end" outcome="success">\nDone.\n</Ending>\n';
const go = (to: string) => `<Otherwise to="${to}" />`;
const scene = (id: string, inside: string) => `<Scene id="${id}">\nWords.\n\n${inside}\n</Scene>\n`;
const choice = (id: string, to: string, more = '') => `<Choice id="${id}" to="${to}" remark="R." ${more}>Words.</Choice>`;
const messages = (body: string) => problemsOf(body).map(({ message }) => message);

describe('what only walking every state shows', () => {
  it('is a meter that comes up to no value that is asked for', () => {
    const body = scene('a', choice('c', 'b', 'effects="trust+2"') + '\n' + choice('d', 'b')) + scene('b', choice('e', 'end', 'when="trust >= 9"') + '\n' + choice('f', 'end')) + END;
    expect(toldAt(body)).toEqual(['10 meter-out-of-reach trust']);
    expect(messages(body)).toEqual(['`trust >= 9` holds in no play: wherever this is asked, `trust` is from 3 to 5.']);
    expect(toldAt(body.replace('trust >= 9', 'trust >= 5'))).toEqual([]);
    expect(toldAt(body.replace('trust >= 9', 'not trust >= 9'))).toEqual([]);
  });

  it('is a part of a condition that no play comes up to, where the other part holds', () => {
    const body = scene('a', choice('c', 'b', 'effects="set:kind"') + '\n' + choice('d', 'b')) + scene('b', choice('e', 'end', 'when="kind or trust < 3"') + '\n' + choice('f', 'end')) + END;
    expect(toldAt(body)).toEqual(['10 meter-out-of-reach trust']);
  });

  it('is a line that is never shown', () => {
    const line = (when: string) => scene('a', choice('c', 'b', 'effects="set:kind"') + '\n' + choice('d', 'x')) + scene('b', go('end')) + `<Scene id="x">\n<Say by="ann" when="${when}">Words.</Say>\n\n${go('end')}\n</Scene>\n` + END;
    expect(toldAt(line('kind'))).toEqual(['13 never-shown kind']);
    expect(toldAt(line('kind and visited:b'))).toEqual(['13 never-shown kind']);
    expect(toldAt(line('not kind'))).toEqual([]);
  });

  it('is a branch that is never taken, also because one before it always is', () => {
    const body = scene('a', choice('c', 'b', 'effects="set:kind"') + '\n' + choice('d', 'end')) + scene('b', '<When test="kind" to="end" />\n<When test="trust > 2" to="end" />\n' + go('a')) + END;
    expect(toldAt(body)).toEqual(['11 never-taken trust']);
  });

  it('is a loop that can be left by some plays only', () => {
    const loop = (when: string) => scene('a', choice('c', 'b', 'effects="set:kind"') + '\n' + choice('d', 'b')) + scene('b', choice('e', 'end', when) + '\n' + choice('f', 'x')) + scene('x', go('b')) + END;
    expect(toldAt(loop('when="kind"'))).toEqual(['7 no-exit-state b']);
    expect(messages(loop('when="kind"'))[0]).toContain('`b`');
    expect(toldAt(loop(''))).toEqual(['4 unread-flag kind']);
  });
});
