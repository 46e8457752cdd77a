import { describe, expect, it } from 'vitest';
import { checkDraft } from '#app/domain/content/check-draft.ts';
import type { CheckedDraft, DraftShelf } from '#app/domain/content/check-draft.ts';
import { RUBRIC, written } from '../scenario/written.ts';

const SHELF: DraftShelf = { rubrics: [RUBRIC], scenarios: ['small'], lessons: ['basics/one'], pictures: ['desk.webp'] };
const BODY = `<Scene id="call" title="The call">
Words of the scene.

<Choice id="own" to="desk" rates="empathy:2" effects="trust+1 set:kind" remark="R.">Words.</Choice>
<Choice id="lost" to="nowhere" remark="R.">Words.</Choice>
</Scene>
<Scene id="desk">
<Say by="bob" when="kind">Words.</Say>

<When test="trust >= 2 and (kind or not visited:call)" to="end" />
<Otherwise to="end" />
</Scene>
<Ending id="end" title="The end" outcome="success">
Done.
</Ending>
`;
const scenario = (body = BODY): CheckedDraft => ({ kind: 'scenario', path: 'scenarios/small.mdx', text: written(body) });
const codes = ({ problems }: { problems: { code: string }[] }) => problems.map(({ code }) => code);

describe('a draft of a scenario', () => {
  it('has the names that its writer may use', () => {
    expect(checkDraft(scenario(), SHELF).names).toEqual({
      scenes: ['call', 'desk'], endings: ['end'], personas: ['ann', 'bob'], meters: ['trust', 'calm'], flags: ['kind'], criteria: ['empathy', 'clarity', 'thanks'],
      choices: [{ scene: 'call', id: 'own' }, { scene: 'call', id: 'lost' }], rubrics: ['plain'], pictures: ['desk.webp'],
    });
  });

  it('has a map with its ways, those that lead nowhere among them', () => {
    const { map, publishable, sound } = checkDraft(scenario(), SHELF);
    expect(map?.nodes.map(({ id, title, kind, marks, decision }) => ({ id, title, kind, marks, decision }))).toEqual([
      { id: 'call', title: 'The call', kind: 'scene', marks: ['start', 'error'], decision: 'choices' },
      { id: 'desk', title: 'desk', kind: 'scene', marks: [], decision: 'continue' },
      { id: 'end', title: 'The end', kind: 'ending', marks: [], decision: undefined },
    ]);
    expect(map?.edges).toEqual([
      { from: 'call', to: 'desk', label: 'own', kind: 'choice', missing: false },
      { from: 'call', to: 'nowhere', label: 'lost', kind: 'choice', missing: true },
      { from: 'desk', to: 'end', label: 'trust >= 2 and (kind or not visited:call)', kind: 'branch', missing: false },
      { from: 'desk', to: 'end', label: 'otherwise', kind: 'branch', missing: false },
    ]);
    expect({ publishable, sound }).toEqual({ publishable: false, sound: true });
  });

  it('is not sound while a part of it cannot be read, and keeps the others', () => {
    const checked = checkDraft(scenario(BODY.replace('Words of the scene.', 'Words <5 of.')), SHELF);
    expect(checked).toMatchObject({ sound: false, publishable: false });
    expect(codes(checked)).toContain('stray-angle');
    expect(checked.names.endings).toEqual(['end']);
  });

  it('runs its transcripts, and cannot be published while one fails', () => {
    const sound = scenario(BODY.replace('to="nowhere"', 'to="end"'));
    const play = 'play: A\nchoose own\ncontinue\nexpect ending end failure\n';
    const failing = checkDraft({ ...sound, play }, SHELF);
    expect(failing.publishable).toBe(false);
    expect(failing.problems).toContainEqual(expect.objectContaining({ code: 'play-fails', path: 'scenarios/small.play', line: 4 }));
    expect(checkDraft({ ...sound, play: play.replace('failure', 'success') }, SHELF).publishable).toBe(true);
  });

  it('may name only rubrics that are published', () => {
    expect(codes(checkDraft(scenario(), { ...SHELF, rubrics: [] }))).toContain('unknown-rubric');
  });
});

describe('a draft of another kind', () => {
  it('is checked by its kind and against the shelf', () => {
    const lesson = '---\ntitle: First\nsummary: A.\nminutes: 1\n---\nWords.\n\n<Practise scenario="smal">Try it.</Practise>\n';
    expect(codes(checkDraft({ kind: 'lesson', path: 'courses/basics/one.mdx', text: lesson }, SHELF))).toEqual(['unknown-scenario']);
    expect(checkDraft({ kind: 'lesson', path: 'courses/basics/one.mdx', text: lesson.replace('"smal"', '"small"') }, SHELF)).toMatchObject({ publishable: true, sound: true });
    expect(checkDraft({ kind: 'lesson', path: 'courses/basics/one.mdx', text: lesson.replace('Words.', 'A <5.') }, SHELF)).toMatchObject({ publishable: false, sound: false });
    const course = 'title: People\nsummary: A.\nitems:\n  - lesson: one\n  - scenario: smal\n';
    expect(codes(checkDraft({ kind: 'course', path: 'courses/basics/course.yaml', text: course }, SHELF))).toEqual(['unknown-scenario']);
    expect(codes(checkDraft({ kind: 'rubric', path: 'rubrics/plain.yaml', text: 'title: [' }, SHELF))).toEqual(['yaml']);
    expect(checkDraft({ kind: 'rubric', path: 'rubrics/plain.yaml', text: 'title: [' }, SHELF).sound).toBe(false);
  });

  it('a play runs on the scenario beside it', () => {
    const play = (scenarioText?: string) => checkDraft({ kind: 'play', path: 'scenarios/small.play', text: 'play: A\nchoose wn\n' }, { ...SHELF, ...(scenarioText ? { scenarioText } : {}) });
    expect(codes(play())).toEqual(['play-without-scenario']);
    const { problems, names } = play(written(BODY.replace('to="nowhere"', 'to="end"')));
    expect(problems).toMatchObject([{ code: 'play-fails', path: 'scenarios/small.play', line: 2 }]);
    expect(names.choices.map(({ id }) => id)).toEqual(['own', 'lost']);
  });
});
