import { describe, expect, it } from 'vitest';
import { parseScenario } from '#app/domain/scenario/parse.ts';
import { HEAD_LINES, told, written } from './written.ts';

const END = '<Ending id="end" title="The end" outcome="success">\nDone.\n</Ending>\n';

function scenario(body: string) {
  const parsed = parseScenario('scenarios/small.mdx', written(body));
  if (!parsed.ok) throw new Error(parsed.error.map((problem) => problem.message).join('\n'));
  return parsed.value;
}

describe('a scenario', () => {
  it('has its head from the front matter, the client first among those who speak', () => {
    expect(scenario(`<Scene id="a">\nOne.\n\n<Otherwise to="end" />\n</Scene>\n${END}`)).toMatchObject({
      slug: 'small',
      title: 'A title',
      rubrics: ['plain'],
      minutes: 3,
      personas: [
        { id: 'ann', name: 'Ann Example', client: true },
        { id: 'bob', client: false },
      ],
      meters: [
        { id: 'trust', name: 'Trust', start: 3, min: 0, max: 10 },
        { id: 'calm', name: 'Calm of the house', min: -5 },
      ],
    });
  });

  it('has lines in order, said or told, some on a condition', () => {
    const { scenes } = scenario(`<Scene id="a" title=" First ">
  It rings,
  and rings.

  And *rings*.
  <Say by="ann">One line.</Say>
  <Say by="bob" when="trust &gt;= 3 and not visited:a">
    Two paragraphs,

    - and a list
  </Say>

  <Narrate when='calm < 0'>It is "loud".</Narrate>

  <Otherwise to="end" effects="trust+1 set:heard" />
</Scene>
${END}`);
    expect(scenes[0]).toEqual({
      id: 'a',
      title: 'First',
      at: { line: HEAD_LINES + 1, column: 1 },
      lines: [
        { kind: 'narration', text: 'It rings, and rings.\n\nAnd *rings*.' },
        { kind: 'said', by: 'ann', text: 'One line.' },
        {
          kind: 'said',
          by: 'bob',
          text: 'Two paragraphs,\n\n- and a list',
          when: { kind: 'and', of: [{ kind: 'compare', name: 'trust', op: '>=', value: 3 }, { kind: 'not', of: { kind: 'visited', scene: 'a' } }] },
        },
        { kind: 'narration', text: 'It is "loud".', when: { kind: 'compare', name: 'calm', op: '<', value: 0 } },
      ],
      decision: {
        kind: 'continue',
        branches: [{ to: 'end', effects: [{ kind: 'add', meter: 'trust', by: 1 }, { kind: 'raise', flag: 'heard' }], at: { line: HEAD_LINES + 15, column: 3 } }],
      },
    });
  });

  it('has choices, on one line or over several', () => {
    const { scenes, flags } = scenario(`<Scene id="a">
<Choice id="one" to="end">Words.</Choice>
<Choice id="two" to="end" when="heard" rates="empathy:3 thanks:1" effects="unset:heard"
  remark="A remark
    over two lines &amp; more.">
  **Words** &lt;3
</Choice>
</Scene>
${END}`);
    expect(flags).toEqual(['heard']);
    expect(scenes[0]?.decision).toMatchObject({
      kind: 'choices',
      choices: [
        { id: 'one', to: 'end', rates: [], effects: [], text: 'Words.' },
        {
          id: 'two',
          when: { kind: 'flag', flag: 'heard' },
          rates: [{ criterion: 'empathy', level: 3 }, { criterion: 'thanks', level: 1 }],
          effects: [{ kind: 'lower', flag: 'heard' }],
          remark: 'A remark over two lines & more.',
          text: '**Words** <3',
        },
      ],
    });
  });

  it('has replies with models and branches', () => {
    const { scenes, endings } = scenario(`<Scene id="a">
<Reply id="say" prompt="What now?" criteria="empathy thanks">
  <Model level="1" remark="Cold.">No.</Model> <Model level="3">Yes.</Model>
  <When test="empathy >= 2 or thanks = 1" to="end" effects="trust+1" />
  <Otherwise to="end" />
</Reply>
</Scene>
${END}`);
    expect(scenes[0]?.decision).toMatchObject({
      kind: 'reply',
      reply: {
        id: 'say',
        prompt: 'What now?',
        criteria: ['empathy', 'thanks'],
        models: [{ level: 1, remark: 'Cold.', text: 'No.' }, { level: 3, text: 'Yes.' }],
        branches: [{ test: { kind: 'or' }, to: 'end' }, { to: 'end', effects: [] }],
      },
    });
    expect(endings).toEqual([{ id: 'end', title: 'The end', outcome: 'success', lines: [{ kind: 'narration', text: 'Done.' }], at: { line: HEAD_LINES + 8, column: 1 } }]);
  });

  it('is plain data that survives being stored as JSON', () => {
    const value = scenario(`<Scene id="a">\n<Otherwise to="end" />\n</Scene>\n${END}`);
    expect(JSON.parse(JSON.stringify(value))).toEqual(value);
  });

  it.each([
    ['<Choice id="c" to="end" rates="empathy:9x" remark="r">W</Choice>', '2:32 bad-rate'],
    ['<Choice id="c" to="end" effects="trust+1 trust*2" remark="r">W</Choice>', '2:42 bad-effect'],
    ['<Choice id="c" to="end" when="trust &lt;&lt; 2" remark="r">W</Choice>', '2:41 bad-condition'],
    ['<Choice id="c" to="end" when="trust > 2 and\n  or" remark="r">W</Choice>', '3:3 bad-condition'],
    ['<Choice id="c" to="end" remark="r"></Choice>', '2:1 empty'],
    ['<Choice id="C" to="end" remark="r">W</Choice>', '2:13 bad-attribute'],
    ['<Choice to="end" remark="r">W</Choice>', '2:1 missing-attribute'],
    ['<Choice id="c" to="end" remark="r">`a` ![b](/c)</Choice>', '2:40 markdown'],
    ['<Otherwise to="end" />\n<Otherwise to="end" />', '3:1 several-otherwise'],
    ['<Otherwise to="end" />\n<When test="trust > 2" to="end" />', '3:1 when-after-otherwise'],
    ['<Reply id="r" prompt="p" criteria="empathy">\n<Model level="3">W</Model>\n<Otherwise to="end" />\n</Reply>\n<Otherwise to="end" />', '6:1 mixed-decision'],
    ['<Choice id="c" to="end" remark="r">W</Choice>\n<Otherwise to="end" />', '3:1 mixed-decision'],
    ['<Otherwise to="end" />\n\nWords.', '4:1 words-after-decision'],
    ['<Otherwise to="end" />\n<Say by="ann">Words.</Say>', '3:1 words-after-decision'],
    ['## Words\n\n<Otherwise to="end" />', '2:1 markdown'],
    ['<Callout kind="note">W</Callout>\n<Otherwise to="end" />', '2:1 unknown-component'],
    ['<Reply id="r" prompt="p" criteria="empathy">\nWords.\n\n<Model level="3">W</Model>\n<Otherwise to="end" />\n</Reply>', '3:1 wrong-place'],
    ['Words <Say by="ann">within</Say> words.\n\n<Otherwise to="end" />', '2:7 inline-component'],
  ])('refuses %j in a scene', (inside, code) => {
    expect(told(`<Scene id="a">\n${inside}\n</Scene>\n${END}`).filter((one) => !/silent-scene|no-remark/.test(one))).toEqual([code]);
  });

  it('refuses words and parts outside of a scene', () => {
    expect(told(`Words.\n\n<Scene id="a">\n<Otherwise to="end" />\n</Scene>\n\n<Say by="ann">Words.</Say>\n\n${END}`)).toEqual(['1:1 wrong-place', '3:1 silent-scene', '7:1 wrong-place']);
  });

  it('tells a missing scene end once, and goes on with the next scene', () => {
    expect(told(`<Scene id="a">\nOne.\n\n<Otherwise to="b" />\n\n<Scene id="b">\nTwo.\n\n<Otherwise to="edn" />\n</Scene>\n${END}`)).toEqual(['1:1 unclosed-tag', '9:16 unknown-scene']);
  });

  it('does not tell what only follows from a tag that cannot be read', () => {
    expect(told(`<Scene id="a">\nOne.\n\n<Choice id="c" to="b" remark="r"\nWords.\n</Choice>\n</Scene>\n<Scene id="b">\nTwo.\n\n<Otherwise to="end" />\n</Scene>\n${END}`)).toEqual(['4:1 bad-tag']);
  });

  it('has a file of its own kind', () => {
    expect(parseScenario('scenarios/Small.mdx', written(''))).toMatchObject({ ok: false, error: [{ code: 'bad-slug' }] });
  });
});
