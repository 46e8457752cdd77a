import { describe, expect, it } from 'vitest';
import { checkScenario } from '#app/domain/scenario/check.ts';
import { playable, problemsOf, RUBRIC, told, toldAt } from './written.ts';

const END = '<Ending id="end" title="The end" outcome="success">\nDone.\n</Ending>\n';
const go = (to: string) => `<Otherwise to="${to}" />`;
const scene = (id: string, inside: string) => `<Scene id="${id}">\nWords.\n\n${inside}\n</Scene>\n`;
const choice = (id: string, to: string, more = '') => `<Choice id="${id}" to="${to}" remark="R." ${more}>Words.</Choice>`;
const reply = (criteria: string, test: string) =>
  `<Reply id="r" prompt="P." criteria="${criteria}">\n<Model level="3">Words.</Model>\n<When test="${test}" to="end" />\n<Otherwise to="end" />\n</Reply>`;

describe('a scenario as a graph', () => {
  it('without a mistake is told none', () => {
    expect(told(scene('a', choice('c', 'b', 'rates="empathy:2" effects="trust+1 set:seen" when="trust > 0"')) + scene('b', reply('empathy', 'empathy >= 2 and seen')) + END)).toEqual([]);
  });

  it.each([
    ['a target that does not exist', scene('a', go('edn')) + END, '4 unknown-scene edn'],
    ['a visit that cannot be', scene('a', choice('c', 'end') + '\n' + choice('d', 'end', 'when="visited:b"')) + END, '5 unknown-scene b'],
    ['two scenes of one id', scene('a', go('end')) + scene('a', go('end')) + END, '6 duplicate-id a'],
    ['a scene and an ending of one id', scene('end', go('end')) + END, '6 duplicate-id end'],
    ['two choices of one id', scene('a', choice('c', 'end') + '\n' + choice('c', 'end')) + END, '5 duplicate-id c'],
    ['two replies of one id', scene('a', choice('c', 'b') + '\n' + choice('d', 'x')) + scene('b', reply('empathy', 'empathy > 1')) + scene('x', reply('empathy', 'empathy > 1')) + END, '19 duplicate-id r'],
    ['a scene named as a persona', scene('bob', go('end')) + END, '1 name-clash bob'],
    ['a scene named as a meter', scene('trust', go('end')) + END, '1 name-clash trust'],
    ['a scene named as a criterion', scene('empathy', go('end')) + END, '1 name-clash empathy'],
    ['a flag named as a scene', scene('a', choice('c', 'b', 'effects="set:b"')) + scene('b', choice('d', 'end', 'when="not b"')+ '\n' + choice('e', 'end')) + END, '4 name-clash b'],
    ['a scene that nothing leads to', scene('a', go('end')) + scene('b', go('end')) + END, '6 unreachable-scene b'],
    ['an ending that nothing leads to', scene('a', go('end')) + END + END.replace('"end"', '"other"'), '9 unreachable-scene other'],
    ['a scene that leads nowhere', scene('a', choice('c', 'b') + '\n' + choice('d', 'end')) + scene('b', '') + END, '7 dead-end <Scene'],
    ['a reply that leads nowhere', scene('a', '<Reply id="r" prompt="P." criteria="empathy">\n<Model level="3">W.</Model>\n</Reply>\n') + END, '4 missing-otherwise <Reply'],
    ['tests without an otherwise', scene('a', '<When test="trust > 2" to="end" />') + END, '4 missing-otherwise <When'],
    ['no scene', END, '-8 no-scene'],
    ['no ending', scene('a', go('a')), '-8 no-ending'],
    ['no good ending', scene('a', go('end')) + END.replace('success', 'mixed'), '6 no-success <Ending'],
    ['a speaker who does not exist', scene('a', `<Say by="anne">W.</Say>\n\n${go('end')}`) + END, '4 unknown-persona anne'],
    ['a criterion that no rubric has', scene('a', choice('c', 'end', 'rates="empathy:2 tact:1"')) + END, '4 unknown-criterion tact'],
    ['a reply on a criterion that no rubric has', scene('a', reply('empathy tact', 'empathy > 1')) + END, '4 unknown-criterion tact'],
    ['a level beyond its scale', scene('a', choice('c', 'end', 'rates="empathy:2 thanks:2"')) + END, '4 level-out-of-scale 2'],
    ['a test of a level beyond its scale', scene('a', reply('thanks', 'thanks >= 2')) + END, '6 level-out-of-scale thanks'],
    ['a test of a criterion that the reply is not rated on', scene('a', reply('empathy', 'clarity >= 2')) + END, '6 criterion-not-rated clarity'],
    ['a level where none is known', scene('a', choice('c', 'end', 'when="empathy >= 2"')) + END, '4 criterion-not-rated empathy'],
    ['a meter that does not exist', scene('a', choice('c', 'end', 'when="trsut > 2"') + '\n' + choice('d', 'end')) + END, '4 unknown-meter trsut'],
    ['an effect on no meter', scene('a', choice('c', 'end', 'effects="trust+1 calmness-1"')) + END, '4 unknown-meter calmness-1'],
    ['a flag that nothing sets', scene('a', choice('c', 'end', 'when="not heard"')) + END, '4 unknown-flag heard'],
    ['a flag that is only ever unset', scene('a', choice('c', 'end', 'effects="unset:heard"')) + END, '4 unknown-flag heard'],
    ['a meter taken for a flag', scene('a', choice('c', 'end', 'when="trust"') + '\n' + choice('d', 'end')) + END, '4 unknown-flag trust'],
    ['a model beyond the levels', scene('a', reply('empathy', 'empathy > 1').replace('level="3"', 'level="4"')) + END, '5 level-out-of-scale 4'],
  ])('with %s is told so', (_, body, code) => {
    expect(toldAt(body)).toContain(code);
  });

  it('with a loop that cannot be left is told each scene of it', () => {
    expect(told(scene('a', choice('c', 'b') + '\n' + choice('d', 'end')) + scene('b', go('x')) + scene('x', go('b')) + END)).toEqual(['7:12 no-exit', '12:12 no-exit']);
    expect(told(scene('a', choice('c', 'b') + '\n' + choice('d', 'end')) + scene('b', go('x')) + scene('x', choice('c', 'b') + choice('d', 'end')) + END)).toEqual([]);
  });

  it('is warned of what a learner would miss', () => {
    const body = `<Scene id="a">\n<Choice id="c" to="b">Words.</Choice>\n</Scene>\n${scene('b', reply('empathy', 'empathy > 1').replace('<Model level="3">Words.</Model>\n', ''))}${END}`;
    expect(problemsOf(body).map(({ line, code, severity }) => `${line} ${code} ${severity}`)).toEqual(['1 silent-scene warning', '2 no-remark warning', '7 reply-without-model warning']);
  });

  it('is warned of a flag that is set in vain and of a comparison that cannot hold', () => {
    const body = scene('a', choice('c', 'end', 'effects="set:heard"') + '\n' + choice('d', 'end', 'when="trust > 10"')) + END;
    expect(toldAt(body)).toEqual(['4 unread-flag heard', '5 never-holds trust', '5 never-offered trust']);
  });

  it('is told of a scene that can be entered with nothing on offer', () => {
    const body = scene('a', choice('c', 'b', 'effects="set:kind"') + '\n' + choice('d', 'b')) + scene('b', choice('e', 'end', 'when="kind"')) + END;
    expect(told(body)).toEqual(['7:1 no-choice-offered']);
  });

  it('is warned of a scene that conditions keep from being entered', () => {
    const body = scene('a', '<When test="trust > 5" to="b" />\n<Otherwise to="end" />') + scene('b', go('end')) + END;
    expect(told(body)).toEqual(['4:13 meter-out-of-reach', '7:12 never-entered']);
  });

  it('asks for nothing while its rubrics are not all there', () => {
    const { scenario } = playable(scene('a', choice('c', 'end', 'rates="empathy:2"')) + END);
    expect(checkScenario(scenario, [])).toEqual([]);
    expect(checkScenario(scenario, [{ ...RUBRIC, criteria: RUBRIC.criteria.slice(1) }]).map((problem) => problem.code)).toEqual(['unknown-criterion']);
    expect(checkScenario({ ...scenario, rubrics: ['plain', 'plainer'] }, [RUBRIC, { ...RUBRIC, slug: 'plainer' }]).map((problem) => problem.code)).toContain('duplicate-criterion');
  });

  it('has the place of the scene, choice or reply where its source is not at hand', () => {
    const { scenario } = playable(scene('a', choice('c', 'end', 'rates="empathy:2"')) + END);
    const stored = JSON.parse(JSON.stringify(scenario).replace('"to":"end"', '"to":"edn"')) as typeof scenario;
    const [problem] = checkScenario(stored, [RUBRIC]);
    expect(problem).toMatchObject({ path: 'scenarios/small.mdx', code: 'unknown-scene', ...scenario.scenes[0]?.decision.kind === 'choices' && scenario.scenes[0].decision.choices[0]?.at });
  });
});
