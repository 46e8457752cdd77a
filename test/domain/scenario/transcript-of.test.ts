import { describe, expect, it } from 'vitest';
import { Report } from '#app/domain/content/report.ts';
import { start } from '#app/domain/scenario/engine.ts';
import type { Response } from '#app/domain/scenario/engine.ts';
import { beginning, follow } from '#app/domain/scenario/follow.ts';
import { parseScenario } from '#app/domain/scenario/parse.ts';
import { parsePlay } from '#app/domain/scenario/play.ts';
import { runPlay } from '#app/domain/scenario/run-play.ts';
import type { Rules } from '#app/domain/scenario/rules.ts';
import { transcriptOf } from '#app/domain/scenario/transcript-of.ts';

const SOURCE = `---
title: Desk
summary: A call comes in and you answer it.
rubrics: [it-service]
minutes: 5
client: { id: dana, name: Dana, role: Lead }
meters: { trust: { start: 3, min: 0, max: 4 } }
---
<Scene id="call">
  <Say by="dana">Hello?</Say>
  <Choice id="own" to="relief" effects="trust+2 set:owned">I will.</Choice>
  <Choice id="lost" to="gone">Nobody.</Choice>
</Scene>
<Scene id="relief">
  <Reply id="say" prompt="Say it." criteria="empathy">
    <When test="empathy >= 2 and owned" to="rest" />
    <Otherwise to="sad" effects="trust-1" />
  </Reply>
</Scene>
<Scene id="rest">
  All is quiet.
  <Otherwise to="won" />
</Scene>
<Ending id="won" title="Won" outcome="success">Good.</Ending>
<Ending id="sad" title="Sad" outcome="failure">Oh.</Ending>
`;

function rules(source = SOURCE): Rules {
  const parsed = parseScenario('scenarios/desk.mdx', source);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return { scenario: parsed.value, scales: { empathy: 3 } };
}

const TO_THE_END: Response[] = [{ kind: 'choice', choice: 'own' }, { kind: 'reply', text: 'I see "why",\nand \\ I am sorry.', levels: { empathy: 2 } }, { kind: 'continue' }];

describe('a path as a transcript', () => {
  it('holds its steps and what they come to, and passes when it is run', () => {
    const written = transcriptOf('  The good\nway ', rules(), TO_THE_END);
    expect(written.ok && written.value).toBe(
      ['play: The good way', 'choose own', 'reply "I see \\"why\\", and \\\\ I am sorry." empathy=2', 'continue', 'expect ending won success', 'expect meter trust = 4', 'expect flag owned', ''].join('\n'),
    );
    const report = new Report('desk.play');
    const plays = parsePlay(written.ok ? written.value : '', report);
    expect(report.problems).toEqual([]);
    expect(plays.flatMap((play) => runPlay(rules(), play, 'desk.play'))).toEqual([]);
    expect(plays[0]?.steps[1]).toMatchObject({ kind: 'reply', text: 'I see "why", and \\ I am sorry.' });
  });

  it('of half a path expects the scene, and no flag that is not set', () => {
    const own = rules(SOURCE.replace(' set:owned', ''));
    const written = transcriptOf('Half', own, TO_THE_END.slice(0, 1));
    expect(written.ok && written.value).toContain('expect scene relief\nexpect meter trust = 4\nexpect no flag owned\n');
  });

  it.each([
    ['a name without words', ' \n', TO_THE_END],
    ['no step', 'Empty', []],
    ['a step that is refused', 'Old', [{ kind: 'choice', choice: 'bounce' } as const]],
  ])('is refused for %s', (_, name, responses) => {
    expect(transcriptOf(name, rules(), responses)).toMatchObject({ ok: false, error: expect.stringMatching(/\.$/) as string });
  });
});

describe('following a path through a draft', () => {
  it('stops where a way leads to nowhere, and does not throw', () => {
    const followed = follow(rules(), start(rules()), [{ kind: 'choice', choice: 'lost' }, { kind: 'continue' }]);
    expect(followed.stopped).toEqual({ at: 0, why: 'nowhere' });
    expect(followed.states).toHaveLength(1);
  });

  it('stops where no branch holds', () => {
    const open = rules();
    const relief = open.scenario.scenes[1];
    if (relief?.decision.kind === 'reply') relief.decision.reply.branches.pop();
    const from = beginning(open, { scene: 'relief', meters: {}, flags: [], visited: [] });
    expect(from && follow(open, from, [{ kind: 'reply', text: 'Hm.', levels: { empathy: 0 } }]).stopped).toEqual({ at: 0, why: 'no-branch' });
  });

  it('begins anywhere, within what the scenario has', () => {
    expect(beginning(rules(), { scene: 'rest', meters: { trust: 99, gone: 1 }, flags: ['owned', 'gone'], visited: ['call', 'gone', 'rest'] })).toEqual({
      scene: 'rest',
      meters: { trust: 4 },
      flags: ['owned'],
      visited: ['call', 'rest'],
    });
    expect(beginning(rules(), { scene: 'gone', meters: {}, flags: [], visited: [] })).toMatchObject({ scene: 'call', meters: { trust: 3 } });
  });
});
