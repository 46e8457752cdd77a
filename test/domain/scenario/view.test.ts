import { describe, expect, it } from 'vitest';
import { replay, start } from '#app/domain/scenario/engine.ts';
import type { Move } from '#app/domain/scenario/engine.ts';
import { appraisalContext, view } from '#app/domain/scenario/view.ts';
import { playable } from './written.ts';

/** Every secret holds the word SECRET or its scene's name in capitals, so that a leak is seen. */
const rules = playable(`
<Scene id="call" title="CALL title">
  CALL narration.
  <Say by="ann">CALL *first*.</Say>
  <Say by="ann" when="trust > 8">SECRET line.</Say>
  <Choice id="call-own" to="letter" rates="empathy:2" effects="trust+2 set:secret-flag" remark="SECRET remark of own.">CALL own.</Choice>
  <Choice id="call-bounce" to="ice" rates="empathy:0" effects="trust-3" remark="SECRET remark of bounce.">CALL bounce.</Choice>
  <Choice id="secret-choice" to="ice" when="trust > 8" remark="SECRET remark of choice.">SECRET choice.</Choice>
</Scene>
<Scene id="ice" title="ICE title">
  <Say by="bob">ICE first.</Say>
  <Otherwise to="letter" effects="trust+0" />
</Scene>
<Scene id="letter">
  <Say by="bob">LETTER bob.</Say>
  <Say by="ann" when="not secret-flag">LETTER cold.</Say>
  <Reply id="letter-reply" prompt="LETTER prompt." criteria="empathy thanks">
    <Model level="3" remark="SECRET model remark.">SECRET model.</Model>
    <When test="empathy >= 2" to="good" effects="trust+1" />
    <Otherwise to="bad" />
  </Reply>
</Scene>
<Ending id="good" title="GOOD title" outcome="success">GOOD words.</Ending>
<Ending id="bad" title="BAD title" outcome="failure">BAD words.</Ending>
`);

const own: Move = { n: 1, scene: 'call', response: { kind: 'choice', choice: 'call-own' } };
const bounce: Move = { n: 1, scene: 'call', response: { kind: 'choice', choice: 'call-bounce' } };
const write = (n: number, empathy: number): Move => ({ n, scene: 'letter', response: { kind: 'reply', text: 'My <b>words</b>.', levels: { empathy, thanks: 1 } } });
const PLAYS: Move[][] = [[], [own], [bounce], [bounce, { n: 2, scene: 'ice', response: { kind: 'continue' } }], [own, write(2, 2)], [own, write(2, 0)]];

const ann = { id: 'ann', name: 'Ann Example', role: 'Accountant' };
const bob = { id: 'bob', name: 'Bob Example', role: 'Clerk' };

describe("a learner's view", () => {
  it('begins with the first scene and what can be chosen', () => {
    expect(view(rules, [])).toEqual({
      title: 'A title',
      client: ann,
      meter: { name: 'Trust', min: 0, max: 10, value: 3 },
      passages: [],
      now: {
        ordinal: 1,
        title: 'CALL title',
        lines: [{ kind: 'narration', text: 'CALL narration.' }, { kind: 'said', by: ann, text: 'CALL *first*.' }],
        decision: { kind: 'choices', choices: [{ id: 'call-own', text: 'CALL own.' }, { id: 'call-bounce', text: 'CALL bounce.' }] },
      },
      next: 1,
    });
  });

  it('has what was said and done, and how it moved the first meter', () => {
    const seen = view(rules, [bounce, { n: 2, scene: 'ice', response: { kind: 'continue' } }]);
    expect(seen.passages).toMatchObject([
      { ordinal: 1, title: 'CALL title', response: { kind: 'choice', text: 'CALL bounce.' }, moment: { before: 3, after: 0, direction: 'down' } },
      { ordinal: 2, title: 'ICE title', lines: [{ by: bob }], response: { kind: 'continue', text: '' }, moment: { before: 0, after: 0, direction: 'level' } },
    ]);
    expect(seen.now).toEqual({
      ordinal: 3,
      lines: [{ kind: 'said', by: bob, text: 'LETTER bob.' }, { kind: 'said', by: ann, text: 'LETTER cold.' }],
      decision: { kind: 'reply', prompt: 'LETTER prompt.', criteria: ['empathy', 'thanks'] },
    });
  });

  it('has the written words as they are, and the ending once it is reached', () => {
    const seen = view(rules, [own, write(2, 2)]);
    expect(seen.passages[1]).toMatchObject({ response: { kind: 'reply', text: 'My <b>words</b>.' }, moment: { before: 5, after: 6, direction: 'up' } });
    expect(seen.now).toEqual({ ordinal: 3, title: 'GOOD title', lines: [{ kind: 'narration', text: 'GOOD words.' }], decision: { kind: 'ended', outcome: 'success', title: 'GOOD title' } });
  });

  it('has no meter where the scenario has none', () => {
    const bare = { ...rules, scenario: { ...rules.scenario, meters: [] } };
    expect(view(bare, [])).not.toHaveProperty('meter');
    expect(view(bare, [own]).passages[0]).not.toHaveProperty('moment');
  });

  it.each(PLAYS)('leaks nothing of what was not met', (...moves) => {
    const seen = JSON.stringify(view(rules, moves));
    const { visited } = replay(rules, moves);
    for (const id of ['call', 'ice', 'letter', 'good', 'bad'].filter((scene) => !visited.includes(scene))) {
      expect(seen).not.toContain(id.toUpperCase());
      expect(seen).not.toContain(`"${id}`);
    }
    expect(seen).not.toMatch(/SECRET|secret|remark|rates|effects|when|test|"to"|branches|Model|letter-reply/);
  });

  it('throws on a history that cannot be', () => {
    expect(() => view(rules, [write(1, 2)])).toThrow('cannot be replayed');
  });
});

describe('what a reply is rated against', () => {
  it("is the client's words of this scene, and before them the conversation", () => {
    expect(appraisalContext(rules, [bounce, { n: 2, scene: 'ice', response: { kind: 'continue' } }])).toEqual({
      message: 'LETTER cold.',
      conversation: [
        { by: 'client', text: 'CALL first.' },
        { by: 'learner', text: 'CALL bounce.' },
        { by: 'other', text: 'ICE first.' },
        { by: 'other', text: 'LETTER bob.' },
      ],
    });
  });

  it('is what the client said last where the client is silent now', () => {
    expect(appraisalContext(rules, [own])).toEqual({
      message: 'CALL first.',
      conversation: [{ by: 'learner', text: 'CALL own.' }, { by: 'other', text: 'LETTER bob.' }],
    });
    expect(start(rules).scene).toBe('call');
  });
});
