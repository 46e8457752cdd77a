import { describe, expect, it } from 'vitest';
import { matrixOf } from '#app/domain/cohort/matrix.ts';

const PEOPLE = [{ id: 'ada', name: 'Ada' }, { id: 'bo', name: 'Bo' }];
const ITEMS = [{ id: 'lesson' }, { id: 'scenario' }];
const row = (person_id: string, content_id: string, completed_at: string | null) => ({ person_id, content_id, started_at: '2026-01-01', completed_at });

describe('matrixOf', () => {
  it('has each person’s status on each item, in the order of both, with the number done', () => {
    const rows = [row('bo', 'scenario', '2026-01-02'), row('bo', 'lesson', null)];
    expect(matrixOf(PEOPLE, ITEMS, rows)).toEqual([
      { id: 'ada', name: 'Ada', statuses: ['not-begun', 'not-begun'], done: 0 },
      { id: 'bo', name: 'Bo', statuses: ['under-way', 'done'], done: 1 },
    ]);
  });

  it('passes over rows of people and items that are not in it', () => {
    const rows = [row('cy', 'lesson', '2026-01-02'), row('ada', 'other', '2026-01-02')];
    expect(matrixOf(PEOPLE, ITEMS, rows).map(({ done }) => done)).toEqual([0, 0]);
  });

  it('counts of what recurs what the last round has, and says who waits for something else', () => {
    const again = (content_id: string, completed_at: string | null) => ({ ...row('ada', content_id, completed_at), started_at: completed_at, given_id: 'course' });
    const items = [{ id: 'lesson', content_id: 'course' }, { id: 'other', content_id: 'course' }, { id: 'scenario' }];
    const rows = [row('ada', 'lesson', '2026-01-02'), row('ada', 'other', '2026-01-02'), row('bo', 'lesson', null)];
    const waits = [{ person_id: 'ada', content_id: 'scenario' }, { person_id: 'bo', content_id: 'course' }];
    expect(matrixOf(PEOPLE, items, rows, [again('lesson', '2026-03-01'), again('lesson', null), again('other', '2026-03-02')], waits).map(({ statuses, done }) => [statuses, done])).toEqual([
      [['not-begun', 'done', 'waiting'], 1],
      [['under-way', 'waiting', 'not-begun'], 0],
    ]);
  });

  it('is empty without people, and has empty rows without items', () => {
    expect(matrixOf([], ITEMS, [])).toEqual([]);
    expect(matrixOf(PEOPLE, [], []).map(({ statuses, done }) => [statuses, done])).toEqual([[[], 0], [[], 0]]);
  });
});
