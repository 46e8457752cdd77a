import { describe, expect, it } from 'vitest';
import { adviceOn } from './written.ts';

const END = '<Ending id="end" title="The end" outcome="success">\nDone.\n</Ending>\n';
const choice = (id: string, to: string, rates: string, words: string) => `<Choice id="${id}" to="${to}" rates="${rates}" remark="R.">${words}</Choice>`;
const scene = (id: string, ...choices: string[]) => `<Scene id="${id}">\nWords.\n\n${choices.join('\n')}\n</Scene>\n`;
const codes = (body: string) => adviceOn(body).map((line) => line.split(' ')[1]);

/** Five scenes of three choices, of which the first given words are the best, the last the worst; the places move on from scene to scene. */
function five(words: readonly [string, string, string], order: (index: number) => readonly number[]): string {
  return Array.from({ length: 5 }, (_, index) => {
    const to = index === 4 ? 'end' : `s${index + 1}`;
    const choices = [choice('best', to, 'empathy:3 clarity:3 thanks:1', words[0]), choice('fair', to, 'empathy:2 clarity:2 thanks:0', words[1]), choice('worst', to, 'empathy:0 clarity:0 thanks:0', words[2])];
    return scene(`s${index}`, ...order(index).map((at) => choices[at] as string));
  }).join('') + END;
}
const TURNS = [[1, 0, 2], [2, 1, 0], [0, 2, 1], [1, 2, 0], [2, 0, 1]];
const turned = (index: number) => TURNS[index] ?? [];
const PLAIN = ['I will look at it now, with you.', 'I can look at it by tomorrow then.', 'Somebody else will look at it, ok.'] as const;

describe('a choice is given away', () => {
  it('by nothing where the choices are alike', () => {
    expect(codes(five(PLAIN, turned)).filter((code) => code?.startsWith('cue'))).toEqual([]);
  });

  it.each([
    ['cue-longest', ['I will look at it now, with you, and stay until it is mended.', PLAIN[1], PLAIN[2]], turned],
    ['cue-shortest', [PLAIN[0], PLAIN[1], 'Ring the desk.'], turned],
    ['cue-politest', ['Thank you, I am sorry: now is fine.', PLAIN[1], PLAIN[2]], turned],
    ['cue-first', PLAIN, () => [0, 1, 2]],
  ] as const)('%s', (code, words, order) => {
    const told = adviceOn(five(words, order)).filter((line) => line.includes(' cue-'));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(new RegExp(`^1 ${code} .* in 5 of 5 scenes .*: \`s0\`, \`s1\`, \`s2\`, \`s3\`, \`s4\`\\.$`));
  });

  it('not in three scenes, which may be chance, nor in half of them', () => {
    const longest: [string, string, string] = ['I will look at it now, with you, and stay until it is mended.', PLAIN[1], PLAIN[2]];
    const body = five(longest, turned);
    const unrated = body.replace(/(<Scene id="s[34]">[\s\S]*?)(?=<Scene|<Ending)/g, (part) => part.replaceAll(/ rates="[^"]*"/g, ''));
    expect(codes(unrated).filter((code) => code?.startsWith('cue'))).toEqual([]);
  });
});

describe('a scenario is told', () => {
  const one = (rates: string) => scene('a', choice('c', 'end', rates, 'Words.')) + END;

  it('which criteria no play shows, and which never at their best', () => {
    expect(adviceOn(one('empathy:2 thanks:1')).filter((line) => line.includes('criterion'))).toEqual([
      '-5 criterion-not-shown No play shows `clarity` of the rubric `plain`, so that every debrief says that it was not shown; rate a choice or a reply on it.',
      '4 criterion-never-best The best that any play can show on `empathy` is level 2, here; give some choice level 3 (intense), or ask for it in a reply.',
    ]);
    expect(codes(one('empathy:3 clarity:3 thanks:1'))).toEqual(['minutes-off', 'short-path']);
  });

  it('that a criterion is shown only where no play comes', () => {
    const body = scene('a', choice('c', 'end', 'empathy:3 thanks:1', 'Words.')) + END;
    const hidden = body.replace('</Scene>', `${choice('d', 'end', 'clarity:3', 'Words.').replace('id="d"', 'id="d" when="trust > 9"')}\n</Scene>`);
    expect(codes(hidden)).toContain('criterion-not-shown');
  });

  it('of each ending that fewer than four decisions lead to, with the way', () => {
    const told = adviceOn(`<Scene id="go">\nWords.\n<Otherwise to="a" />\n</Scene>\n${scene('a', choice('c', 'b', 'empathy:3', 'W.'), choice('d', 'end', 'empathy:3', 'W.'))}${scene('b', choice('e', 'end', 'empathy:3', 'W.'))}${END}`).filter((line) => line.includes('short-path'));
    expect(told).toEqual(['16 short-path A play can end in `end` after one decision: `a` (d); with fewer than four there is little to learn from.']);
    expect(codes(five(PLAIN, turned))).not.toContain('short-path');
  });

  it('that its minutes are far from those a play takes', () => {
    const long = (words: number) => five([`${'Well then, that is fine. '.repeat(words / 5)}`, PLAIN[1], PLAIN[2]], turned);
    expect(codes(five(PLAIN, turned))).toContain('minutes-off');
    expect(codes(long(80))).not.toContain('minutes-off');
    expect(adviceOn(long(400)).find((line) => line.includes('minutes-off'))).toMatch(/The front matter says 3 minutes, and a play takes about (9|10) minutes?; |about (9|10);/);
  });

  it('of a line and a choice that are hard to read, and not of short ones', () => {
    const hard = 'Notwithstanding organisational considerations regarding administrative responsibilities, representatives of interdepartmental committees unanimously recommended implementing comprehensive documentation procedures throughout international subsidiaries immediately, irrespective of individual circumstances, technological limitations or financial ramifications, and notwithstanding any subsequent modifications.';
    expect(codes(scene('a', choice('c', 'end', 'empathy:3', hard)) + END)).toContain('hard-to-read');
    expect(codes(scene('a', choice('c', 'end', 'empathy:3', 'Words.')).replace('Words.\n', `${hard}\n`) + END)).toContain('hard-to-read');
    expect(codes(scene('a', choice('c', 'end', 'empathy:3', 'Notwithstanding organisational considerations.')) + END)).not.toContain('hard-to-read');
  });
});
