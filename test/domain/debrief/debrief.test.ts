import { describe, expect, it } from 'vitest';
import { parseRubric } from '#app/domain/content/rubric.ts';
import { debrief, type Played } from '#app/domain/debrief/debrief.ts';
import type { NotedRating } from '#app/domain/debrief/noted-rating.ts';
import type { Result } from '#app/domain/result.ts';
import type { Move } from '#app/domain/scenario/engine.ts';
import { parseScenario } from '#app/domain/scenario/parse.ts';
import { rulesOf } from '#app/domain/scenario/rules.ts';
import { RUBRIC, SCENARIO } from '#test/support/small-content.ts';

function right<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const rubrics = [right(parseRubric('rubrics/plain.yaml', RUBRIC))];
const rules = rulesOf(right(parseScenario('scenarios/charger.mdx', SCENARIO)), rubrics);

const MOVES: Move[] = [
  { n: 1, scene: 'opening', response: { kind: 'choice', choice: 'kind' } },
  { n: 2, scene: 'desk', response: { kind: 'choice', choice: 'fetch' } },
  { n: 3, scene: 'letter', response: { kind: 'reply', text: 'Thank <b>you</b>.', levels: { empathy: 3, thanks: 1 } } },
  { n: 4, scene: 'evening', response: { kind: 'continue' } },
];

const rating = (n: number, criterion: string, level: number, best: number, rater = 'author'): NotedRating => ({
  n, criterion, level, best, rater, rater_version: '', rated_at: '2026-01-01T00:00:00.000Z', evidence: [], remark: rater === 'author' ? 'Said by the author.' : null, suggestion: null, confidence: null,
});
const RATINGS = [
  rating(1, 'clarity', 3, 3), rating(1, 'empathy', 2, 3), rating(2, 'clarity', 1, 2), rating(2, 'empathy', 1, 3), rating(3, 'empathy', 3, 3, 'self'), rating(3, 'thanks', 1, 1, 'self'),
];
const played = (changes: Partial<Played> = {}): Played => ({ rules, rubrics, moves: MOVES, ratings: RATINGS, endingsSeen: ['friends'], ...changes });

describe('a debrief', () => {
  it('has the ending, the score and the endings seen', () => {
    const { title, ending, score, success, mastery, endings } = debrief(played());
    expect({ title, ending, success, mastery, endings }).toEqual({
      title: 'The lost charger',
      ending: { title: 'She waves from the lift', outcome: 'success' },
      success: false,
      mastery: 0.7,
      endings: { seen: 1, total: 2 },
    });
    expect(score).toBeCloseTo(1.75 / 3, 12);
  });

  it('counts only endings that this version has', () => {
    expect(debrief(played({ endingsSeen: ['friends', 'cold', 'an ending of an older version'] })).endings).toEqual({ seen: 2, total: 2 });
  });

  it('gives each criterion its level, what it means and the moments it rests on, and no level to what was not shown', () => {
    expect(debrief(played()).criteria).toEqual([
      { id: 'empathy', name: 'Empathy', scale: 'levels', level: 1, descriptor: 'A token.', moments: [1, 2] },
      { id: 'clarity', name: 'Clarity', scale: 'levels', level: 2, descriptor: 'Most could.', moments: [1, 2] },
      { id: 'thanks', name: 'Thanks', scale: 'done', level: null, descriptor: 'You thank them.', moments: [] },
    ]);
  });

  it.each([[1, 1, 'Done.'], [0, 0, 'Not done.']])('says done or not done for that scale (%d)', (level, shown, descriptor) => {
    const thanks = debrief(played({ ratings: [rating(3, 'thanks', level, 1, 'trainer')] })).criteria[2];
    expect(thanks).toMatchObject({ level: shown, descriptor, moments: [3] });
  });

  it('tells the whole way: what was said to the learner, by the learner, and how the moment moved', () => {
    const { script, last } = debrief(played());
    expect(script.map(({ n, said, moment }) => [n, said.kind, said.text, moment?.before, moment?.after])).toEqual([
      [1, 'choice', 'That is a poor end to a day. I will look for one.', 3, 5],
      [2, 'choice', 'I will be up with a charger before six.', 5, 5],
      [3, 'reply', 'Thank <b>you</b>.', 5, 6],
      [4, 'continue', '', 6, 6],
    ]);
    // What the kind were told at the desk stands there, and before it the rest of the scene as it was.
    expect(script[1]?.lines.map((line) => ('text' in line ? line.text : line.alt))).toEqual(['You are the first to say so.', 'I leave at six.']);
    expect(last.map((line) => ('text' in line ? line.text : line.alt))).toEqual(['See you on Monday, then.']);
  });

  it('says what was stronger and why, among what was on offer to this learner', () => {
    const { script } = debrief(played());
    expect(script[0]).toMatchObject({ remark: 'It sounds like a person talking.', models: [] });
    expect(script[0]?.stronger).toBeUndefined();
    expect(script[1]?.stronger).toEqual({ text: 'Take mine, I can manage with the old one until tomorrow.', criteria: ['empathy'] });
    const curt = MOVES.map((move) => (move.n === 1 ? { ...move, response: { kind: 'choice', choice: 'curt' } as const } : move));
    expect(debrief(played({ moves: curt })).script[1]?.stronger).toBeUndefined();
  });

  it('shows model replies beside the learner’s own, with the ratings of their words', () => {
    const [, , reply] = debrief(played()).script;
    expect(reply?.models.map(({ level }) => level)).toEqual([1, 3]);
    expect(reply?.ratings.map(({ name, level, rater }) => [name, level, rater])).toEqual([['Empathy', 3, 'self'], ['Thanks', 1, 'self']]);
    expect(reply?.stronger).toBeUndefined();
  });

  it('says the author’s remark once, and the others’ with their ratings', () => {
    const trainers = { ...rating(3, 'empathy', 1, 3, 'trainer'), remark: 'Read it aloud.', suggestion: 'Name the weekend.' };
    const { script } = debrief(played({ ratings: [...RATINGS, trainers] }));
    expect(script[0]?.ratings.every((note) => note.remark === undefined)).toBe(true);
    expect(script[2]?.ratings.map(({ criterion, rater }) => [criterion, rater])).toEqual([['empathy', 'trainer'], ['thanks', 'self']]);
    expect(script[2]?.ratings[0]).toMatchObject({ level: 1, remark: 'Read it aloud.', suggestion: 'Name the weekend.', replaces: { level: 3, rater: 'self' } });
  });

  it('keeps the evidence of a rating that a trainer’s has replaced, and not its advice, which may say the contrary', () => {
    const scored: NotedRating = { ...rating(3, 'empathy', 1, 3, 'local'), rater_version: 'v1', evidence: [[0, 5]], remark: 'A token.', suggestion: 'Say what it costs her.', confidence: 0.4 };
    const noteBeside = (level: number) => debrief(played({ ratings: [...RATINGS.slice(0, 4), scored, rating(3, 'empathy', level, 3, 'trainer')] })).script[2]?.ratings[0];
    expect(debrief(played({ ratings: [scored] })).script[2]?.ratings[0]).toMatchObject({ level: 1, rater: 'local', raterVersion: 'v1', descriptor: 'A token.', evidence: [[0, 5]], remark: 'A token.', suggestion: 'Say what it costs her.', unsure: true });
    expect(noteBeside(2)).toMatchObject({ level: 2, descriptor: 'Clearly there.', evidence: [[0, 5]], replaces: { level: 1, rater: 'local', remark: 'A token.' } });
    for (const level of [0, 2, 3]) expect(noteBeside(level)?.suggestion).toBeUndefined();
    expect(noteBeside(2)?.unsure).toBeUndefined();
  });

  it('passes over ratings on criteria that the pinned rubric does not have', () => {
    const { script, criteria } = debrief(played({ ratings: [...RATINGS, rating(1, 'elsewhere', 3, 3)] }));
    expect(script[0]?.ratings).toHaveLength(2);
    expect(criteria).toHaveLength(3);
  });

  it('is none of an attempt that has not ended, or whose moves cannot be replayed', () => {
    expect(() => debrief(played({ moves: MOVES.slice(0, 3) }))).toThrow('has not ended');
    expect(() => debrief(played({ moves: [...MOVES.slice(0, 2), ...MOVES.slice(3)] }))).toThrow('cannot be replayed');
  });
});
