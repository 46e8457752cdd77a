import { describe, expect, it } from 'vitest';
import { checkDraft } from '#app/domain/content/check-draft.ts';
import { view } from '#app/domain/scenario/view.ts';
import { Report } from '#app/domain/content/report.ts';
import { parsePlay } from '#app/domain/scenario/play.ts';
import { runPlay } from '#app/domain/scenario/run-play.ts';
import { playable, RUBRIC, toldAt, written } from './written.ts';

const body = (picture: string) => `<Scene id="a">\nWords.\n\n${picture}\n\n<Choice id="c" to="end" effects="set:kind" remark="R.">Words.</Choice>\n</Scene>\n<Ending id="end" title="The end" outcome="success">\n<Picture src="end.png" alt="An empty desk" when="kind" />\n</Ending>\n`;
const PICTURE = '<Picture src="desk.webp" alt="A desk under a  \n  pile of laptops" />';

describe('a picture in a scene', () => {
  it('is shown between the lines, under its condition', () => {
    const rules = playable(body(PICTURE));
    expect(view(rules, []).now.lines).toEqual([{ kind: 'narration', text: 'Words.' }, { kind: 'picture', src: 'desk.webp', alt: 'A desk under a pile of laptops' }]);
    expect(view(rules, [{ n: 1, scene: 'a', response: { kind: 'choice', choice: 'c' } }]).now.lines).toEqual([{ kind: 'picture', src: 'end.png', alt: 'An empty desk' }]);
  });

  it('is found by its text alternative in a transcript', () => {
    const [play] = parsePlay('play: A\nexpect says "a pile of laptops"\nexpect says "a cat"\n', new Report('a.play'));
    expect(play && runPlay(playable(body(PICTURE)), play, 'a.play').map(({ line }) => line)).toEqual([3]);
  });

  it.each([
    ['<Picture src="desk.webp" />', '4 missing-attribute <Picture'],
    ['<Picture src="desk.webp" alt=" " />', '4 bad-attribute'],
    ['<Picture src="my-desk.webp" alt="my desk" />', '4 alt-is-file-name my'],
    ['<Picture src="my-desk.webp" alt="my-desk.webp" />', '4 alt-is-file-name my-desk'],
    ['<Picture src="../secret.png" alt="A desk" />', '4 bad-picture'],
    ['<Picture src="https://example.org/a.png" alt="A desk" />', '4 bad-picture https'],
    ['<Picture src="desk.svg" alt="A desk" />', '4 bad-picture desk'],
    ['<Picture src="desk.webp" alt="A desk">words</Picture>', '4 wrong-place words'],
    ['<Picture src="desk.webp" alt="A desk" when="visited:nowhere" />', '4 unknown-scene nowhere'],
  ])('%s is told', (picture, told) => {
    expect(toldAt(body(picture))).toContain(told);
  });

  it('has to be on the shelf, where that is known', () => {
    const checked = (pictures: string[]) => checkDraft({ kind: 'scenario', path: 'scenarios/small.mdx', text: written(body(PICTURE)) }, { rubrics: [RUBRIC], scenarios: [], lessons: [], pictures }).problems.filter(({ severity }) => severity === 'error');
    expect(checked(['desk.webp', 'end.png'])).toEqual([]);
    expect(checked(['desks.webp', 'end.png']).map(({ message }) => message)).toEqual(['There is no picture `desk.webp`; did you mean `desks.webp`?']);
    expect(toldAt(body(PICTURE))).toEqual([]);
  });
});
