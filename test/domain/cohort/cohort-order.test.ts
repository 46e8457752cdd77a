import { expect, it } from 'vitest';
import { inCohortOrder, readCohortOrder } from '#app/domain/cohort/cohort-order.ts';

const cohorts = [
  { id: 'behind', total: 10, done: 1, late: 2 },
  { id: 'done', total: 4, done: 4, late: 0 },
  { id: 'empty', total: 0, done: 0, late: 0 },
  { id: 'late', total: 10, done: 7, late: 3 },
  { id: 'new', total: 6, done: 0, late: 0 },
];
const order = (search: string) => inCohortOrder(cohorts, readCohortOrder(new URLSearchParams(search))).map(({ id }) => id);

it('the least done come first, and a cohort that was given nothing is not behind', () => {
  expect(order('sort=share')).toEqual(['new', 'behind', 'late', 'done', 'empty']);
});

it('the most late come first, those that are alike stay by name', () => {
  expect(order('sort=late')).toEqual(['late', 'behind', 'done', 'empty', 'new']);
});

it('what an address does not say, or says wrongly, is by name', () => {
  for (const search of ['', 'sort=', 'sort=name', 'sort=constructor']) expect(order(search)).toEqual(cohorts.map(({ id }) => id));
});
