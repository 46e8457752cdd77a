import { describe, expect, it } from 'vitest';
import { parseScenario } from '#app/domain/scenario/parse.ts';
import { scenarioDiff } from '#app/domain/scenario/scenario-diff.ts';

const SOURCE = `---
title: The lost badge
summary: Somebody cannot get in.
rubrics: [it-service]
minutes: 8
client: { id: ivo, name: Ivo Marsh, role: Porter }
meters: { trust: { start: 3, min: 0, max: 10, name: Trust } }
---

<Scene id="door" title="At the door">
  It is raining, and the door stays shut.

  <Say by="ivo">My badge does not work, and nobody answers.</Say>

  <Choice id="ask" to="hall" rates="empathy:2" effects="trust+1" remark="He is asked.">How long have you been standing here?</Choice>
  <Choice id="send" to="end" rates="empathy:0" effects="trust-1" remark="He is sent away.">Badges are on the third floor.</Choice>
</Scene>

<Scene id="hall">
  <Say by="ivo" when="trust > 3">Since seven. Thank you for coming down.</Say>

  <Reply id="word" prompt="What do you say?" criteria="empathy">
    <Model level="3">I am sorry that you waited.</Model>
    <When test="empathy >= 2" to="dry" effects="trust+1" />
    <Otherwise to="end" />
  </Reply>
</Scene>

<Ending id="dry" title="Inside" outcome="success">He is in.</Ending>
<Ending id="end" title="Outside" outcome="failure">He is still out there.</Ending>
`;

/** What is said of a change made by replacing words of the source. */
function told(...replacements: [string | RegExp, string][]): string[] {
  const after = replacements.reduce((text, [from, to]) => text.replaceAll(from, to), SOURCE);
  return scenarioDiff(parsed(SOURCE), parsed(after)).flatMap(({ part, id, how, changes }) => [`${part} ${id} ${how}`, ...changes.map(({ says }) => `  ${says}`)]);
}

function parsed(source: string) {
  const result = parseScenario('scenarios/lost-badge.mdx', source);
  if (!result.ok) throw new Error(result.error.map(({ line, message }) => `${line}: ${message}`).join('\n'));
  return result.value;
}

describe('what changed in a scenario', () => {
  it('is nothing where only its layout did', () => {
    expect(told([/\n\n/g, '\n\n\n'], ['rates="empathy:2" effects="trust+1"', 'effects="trust+1"   rates="empathy:2"'])).toEqual([]);
  });

  it('is told of the head', () => {
    expect(told(['The lost badge', 'The last badge'], ['minutes: 8', 'minutes: 9'], ['role: Porter', 'role: Night porter'], ['start: 3', 'start: 4'])).toEqual([
      'head  changed',
      '  The title reads differently.',
      '  The time it takes, in minutes, is now `9`; it was `8`.',
      '  The role of persona `ivo` reads differently.',
      '  The start of meter `trust` is now `4`; it was `3`.',
    ]);
  });

  it('is told of a choice: words, target, ratings, effects, remark', () => {
    expect(told(['How long have you', 'How very long have you'], ['to="hall" rates="empathy:2" effects="trust+1"', 'to="dry" rates="empathy:3 inquiry:2" effects="trust+1 set:asked"'], ['He is asked.', 'He is asked, and heard.'])).toEqual([
      'scene door changed',
      '  The text of choice `ask` reads differently.',
      '  The target of choice `ask` is now `dry`; it was `hall`.',
      '  Choice `ask` rates `empathy` 3 instead of 2.',
      '  Choice `ask` is now rated on `inquiry`: 2.',
      '  What choice `ask` does is now `trust+1 set:asked`; it was `trust+1`.',
      '  The remark on choice `ask` reads differently.',
    ]);
  });

  it('is told of choices that come, go, move and change their names', () => {
    const [ask, send] = SOURCE.split('\n').filter((line) => line.includes('<Choice'));
    expect(told([`${ask}\n${send}`, `${send}\n${ask}`])).toEqual(['scene door changed', expect.stringMatching(/^ {2}Choice `(ask|send)` has moved to place [12]\.$/)]);
    expect(told(['id="send"', 'id="away"'])).toEqual(['scene door changed', '  Choice `send` is now called `away`.']);
    expect(told([`${send}\n`, '  <Choice id="lift" to="end">Take the lift.</Choice>\n'])).toEqual(['scene door changed', '  Choice `lift` is new; it leads to `end`.', '  Choice `send` is gone.']);
  });

  it('is told of a reply: models, branches', () => {
    expect(told(['empathy >= 2', 'empathy >= 1'], ['I am sorry that you', 'I am so sorry that you'], ['<Otherwise to="end" />', '<Otherwise to="end" effects="trust-1" />'])).toEqual([
      'scene hall changed',
      '  The model of level 3 reads differently.',
      '  Now when `empathy >= 1` to `dry` with `trust+1`; it was when `empathy >= 2` to `dry` with `trust+1`.',
      '  Now otherwise to `end` with `trust-1`; it was otherwise to `end`.',
    ]);
  });

  it('is told of lines, their conditions and their words', () => {
    expect(told(['Since seven.', 'Since six.'], ['trust > 3', 'trust > 2'])).toEqual(['scene hall changed', '  A line of `ivo` reads differently.', '  The condition of a line of `ivo` is now `trust > 2`; it was `trust > 3`.']);
    expect(told(['It is raining, and the door stays shut.\n', ''])).toEqual(['scene door changed', '  A narration is gone.']);
  });

  it('is told once of a scene that has another name', () => {
    expect(told([/\bhall\b/g, 'lobby'])).toEqual(['scene lobby changed', '  It was called `hall` before.']);
  });

  it('is told of scenes and endings that come, go and move', () => {
    const added = '<Scene id="stairs">\n  <Say by="ivo">After you.</Say>\n\n  <Otherwise to="dry" />\n</Scene>\n\n<Ending id="dry"';
    expect(told(['<Ending id="dry"', added])).toEqual(['scene stairs added', '  A line of `ivo` is new.', '  New: otherwise to `dry`.']);
    const back = scenarioDiff(parsed(SOURCE.replace('<Ending id="dry"', added)), parsed(SOURCE));
    expect(back).toEqual([{ part: 'scene', id: 'stairs', how: 'removed', changes: [] }]);
    const [dry, end] = SOURCE.split('\n').filter((line) => line.includes('<Ending'));
    expect(told([`${dry}\n${end}`, `${end}\n${dry}`])).toHaveLength(2);
    expect(told(['title="Outside" outcome="failure"', 'title="Outside" outcome="mixed"'])).toEqual(['ending end changed', '  The outcome is now `mixed`; it was `failure`.']);
  });

  it('is told of a scene that is decided otherwise', () => {
    const [before, ...rest] = SOURCE.split(/\n {2}<Reply[^]*<\/Reply>/);
    expect(told([SOURCE, [before, '\n  <Otherwise to="dry" />', ...rest].join('')])).toEqual(['scene hall changed', '  The learner reads and goes on; before, it was otherwise.', '  New: otherwise to `dry`.']);
  });

  it('shows the words that changed', () => {
    const [part] = scenarioDiff(parsed(SOURCE), parsed(SOURCE.replace('nobody answers', 'nobody comes')));
    expect(part?.changes[0]?.words?.filter(({ kind }) => kind !== 'same')).toEqual([{ kind: 'out', text: 'answers' }, { kind: 'in', text: 'comes' }]);
  });

  it('of a thousand scenes is found quickly', () => {
    const scenes = Array.from({ length: 1000 }, (_, i) => `<Scene id="s${i}">\n  <Say by="ivo">Words of scene ${i}.</Say>\n\n  <Otherwise to="${i < 999 ? `s${i + 1}` : 'dry'}" />\n</Scene>\n`).join('\n');
    const [before, after] = [parsed(SOURCE.replace('<Ending id="dry"', `${scenes}<Ending id="dry"`)), parsed(SOURCE.replace('<Ending id="dry"', `${scenes.replace('Words of scene 500', 'Other words of scene 500')}<Ending id="dry"`))];
    const began = performance.now();
    expect(scenarioDiff(before, after)).toHaveLength(1);
    expect(performance.now() - began).toBeLessThan(1000);
  }, 20_000);
});
