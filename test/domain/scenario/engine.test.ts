import { describe, expect, it } from 'vitest';
import { apply, offered, replay, shownLines, start } from '#app/domain/scenario/engine.ts';
import { REPLY_LIMIT } from '#app/domain/scenario/not-yet-said.ts';
import type { Move, Response, State } from '#app/domain/scenario/engine.ts';
import { getScene } from '#app/domain/scenario/engine.ts';
import { playable } from './written.ts';

const rules = playable(`
<Scene id="call">
  It rings.
  <Say by="ann" when="trust < 3">You again.</Say>
  <Choice id="own" to="letter" effects="trust+2 calm=4 set:owned" remark="R.">I will.</Choice>
  <Choice id="bounce" to="letter" effects="trust-20 set:bounced" remark="R.">A ticket.</Choice>
  <Choice id="secret" to="page" when="trust >= 8" remark="R.">My own.</Choice>
</Scene>
<Scene id="letter">
  <Say by="ann" when="owned">Thank you.</Say>
  <Reply id="say" prompt="Write." criteria="empathy thanks">
    <Model level="3">Words.</Model>
    <When test="empathy >= 2 and thanks = 1" to="page" effects="trust+20" />
    <When test="bounced and empathy = 0" to="bad" />
    <Otherwise to="page" effects="unset:owned" />
  </Reply>
</Scene>
<Scene id="page">
  Later.
  <When test="visited:letter and trust = 10" to="good" effects="calm-1 calm-1" />
  <When test="owned" to="bad" />
  <Otherwise to="call" />
</Scene>
<Ending id="good" title="Good" outcome="success">Good.</Ending>
<Ending id="bad" title="Bad" outcome="failure">Bad.</Ending>
`);

const choose = (choice: string): Response => ({ kind: 'choice', choice });
const write = (empathy: number, thanks: number, text = 'Words.'): Response => ({ kind: 'reply', text, levels: { empathy, thanks } });
const goOn: Response = { kind: 'continue' };

function after(...responses: Response[]): State {
  return responses.reduce((state, response) => {
    const next = apply(rules, state, response);
    if (!next.ok) throw new Error(next.error);
    return next.value;
  }, start(rules));
}

function refusal(state: State, response: unknown): string | undefined {
  const next = apply(rules, state, response as Response);
  return next.ok ? undefined : next.error;
}

describe('the engine', () => {
  it('begins in the first scene with the meters at their start', () => {
    expect(start(rules)).toEqual({ scene: 'call', meters: { trust: 3, calm: 0 }, flags: [], visited: ['call'] });
  });

  it('applies a choice: its target and its effects, meters held within their bounds', () => {
    expect(after(choose('own'))).toEqual({ scene: 'letter', meters: { trust: 5, calm: 4 }, flags: ['owned'], visited: ['call', 'letter'] });
    expect(after(choose('bounce')).meters).toEqual({ trust: 0, calm: 0 });
  });

  it('takes the first branch of a reply whose test holds, judged before its effects', () => {
    expect(after(choose('own'), write(2, 1))).toMatchObject({ scene: 'page', meters: { trust: 10 }, flags: ['owned'] });
    expect(after(choose('bounce'), write(0, 1))).toMatchObject({ scene: 'bad', ended: { ending: 'bad', outcome: 'failure' } });
    expect(after(choose('own'), write(3, 0))).toMatchObject({ scene: 'page', flags: [] });
  });

  it('goes on by the first test that holds, and ends with the outcome of the ending', () => {
    expect(after(choose('own'), write(2, 1), goOn)).toEqual({
      scene: 'good',
      meters: { trust: 10, calm: 2 },
      flags: ['owned'],
      visited: ['call', 'letter', 'page', 'good'],
      ended: { ending: 'good', outcome: 'success' },
    });
    expect(after(choose('bounce'), write(1, 0), goOn)).toMatchObject({ scene: 'call', visited: ['call', 'letter', 'page'] });
  });

  it('offers the choices whose condition holds, and refuses the others by name', () => {
    expect(offered(rules, start(rules)).map((choice) => choice.id)).toEqual(['own', 'bounce']);
    expect(offered(rules, { ...start(rules), meters: { trust: 8, calm: 0 } }).map((choice) => choice.id)).toEqual(['own', 'bounce', 'secret']);
    expect(offered(rules, after(choose('own')))).toEqual([]);
    expect(refusal(start(rules), choose('secret'))).toBe('condition-fails');
    expect(refusal(start(rules), choose('nothing'))).toBe('not-on-offer');
    expect(refusal(start(rules), choose('constructor'))).toBe('not-on-offer');
  });

  it('shows the lines whose condition held on entering', () => {
    const lines = (state: State) => shownLines(getScene(rules.scenario, state.scene), state).map((line) => ('text' in line ? line.text : line.alt));
    expect(lines(start(rules))).toEqual(['It rings.']);
    expect(lines(after(choose('own')))).toEqual(['Thank you.']);
    expect(lines(after(choose('bounce'), write(1, 0), goOn))).toEqual(['It rings.', 'You again.']);
  });

  it.each([
    ['a reply where a choice is asked for', start(rules), write(1, 1), 'wrong-kind'],
    ['going on where a choice is asked for', start(rules), goOn, 'wrong-kind'],
    ['a choice where a reply is asked for', after(choose('own')), choose('own'), 'wrong-kind'],
    ['a choice where there is nothing to decide', after(choose('own'), write(1, 1)), choose('own'), 'wrong-kind'],
    ['no words', after(choose('own')), write(1, 1, ' \n\t '), 'empty-reply'],
    ['too many words', after(choose('own')), write(1, 1, 'x'.repeat(REPLY_LIMIT + 1)), 'long-reply'],
    ['a level beyond the scale', after(choose('own')), write(1, 2), 'bad-levels'],
    ['a level below it', after(choose('own')), write(-1, 1), 'bad-levels'],
    ['half a level', after(choose('own')), write(1.5, 1), 'bad-levels'],
    ['no number', after(choose('own')), write(NaN, 1), 'bad-levels'],
    ['a level missing', after(choose('own')), { kind: 'reply', text: 'Words.', levels: { empathy: 1 } }, 'bad-levels'],
    ['a level too many', after(choose('own')), { kind: 'reply', text: 'Words.', levels: { empathy: 1, thanks: 1, clarity: 1 } }, 'bad-levels'],
    ['levels of something else', after(choose('own')), { kind: 'reply', text: 'Words.', levels: { empathy: 1, clarity: 1 } }, 'bad-levels'],
    ['no levels', after(choose('own')), { kind: 'reply', text: 'Words.' }, 'bad-levels'],
    ['levels as text', after(choose('own')), { kind: 'reply', text: 'Words.', levels: { empathy: '1', thanks: '1' } }, 'bad-levels'],
    ['no text', after(choose('own')), { kind: 'reply', text: 5, levels: {} }, 'empty-reply'],
    ['nothing', start(rules), null, 'wrong-kind'],
    ['a word', start(rules), 'own', 'wrong-kind'],
    ['an unknown kind', start(rules), { kind: 'steal' }, 'wrong-kind'],
    ['anything after the end', after(choose('bounce'), write(0, 1)), goOn, 'finished'],
  ])('refuses %s', (_, state, response, code) => {
    expect(refusal(state, response)).toBe(code);
  });

  it('keeps any words as they are', () => {
    for (const text of ['x'.repeat(REPLY_LIMIT), '<script>alert(1)</script> {evil}', 'שלום \u202E שלום', 'null\u0000byte', '\uD800 lone', '😀 漢字 🇩🇪']) {
      const state = after(choose('own'));
      const next = apply(rules, state, write(1, 1, text));
      expect(next.ok).toBe(true);
    }
  });

  it('changes nothing of what it is given', () => {
    const state = Object.freeze({ ...start(rules), meters: Object.freeze({ trust: 3, calm: 0 }), flags: Object.freeze([]) as unknown as string[], visited: Object.freeze(['call']) as unknown as string[] });
    expect(apply(rules, state, choose('own')).ok).toBe(true);
    expect(state).toEqual(start(rules));
  });

  it('replays what was done, and throws on a history that cannot be', () => {
    const moves: Move[] = [
      { n: 1, scene: 'call', response: choose('own') },
      { n: 2, scene: 'letter', response: write(2, 1) },
      { n: 3, scene: 'page', response: goOn },
    ];
    expect(replay(rules, [])).toEqual(start(rules));
    expect(replay(rules, moves)).toEqual(after(choose('own'), write(2, 1), goOn));
    expect(() => replay(rules, moves.slice(1))).toThrow('Move 2 of an attempt at small cannot be replayed: it stands where move 1 belongs.');
    expect(() => replay(rules, [{ n: 1, scene: 'letter', response: goOn }])).toThrow('it was made in letter, and the attempt is in call');
    expect(() => replay(rules, [{ n: 1, scene: 'call', response: choose('secret') }])).toThrow('it is refused as condition-fails');
    expect(() => replay(rules, [...moves, { n: 4, scene: 'good', response: goOn }])).toThrow('it is refused as finished');
  });
});
