import { expect, it } from 'vitest';
import { z } from 'zod';
import { dutyParameters } from '#app/domain/api/duties.ts';
import { matrixParameters } from '#app/domain/api/matrix.ts';
import { paging, readParameters } from '#app/domain/api/parameters.ts';
import { skillParameters } from '#app/domain/api/skills.ts';

const LISTS = { '/cohorts': z.object(paging), '/duties': dutyParameters, '/cohorts/{id}/matrix': matrixParameters, '/cohorts/{id}/skills': skillParameters };

const detailOf = (path: keyof typeof LISTS, query: string) => {
  const read = readParameters({ id: 'list', path, summary: '', parameters: LISTS[path], answer: z.unknown() }, path.includes('{id}') ? { id: 'spring' } : {}, new URLSearchParams(query));
  return read.ok ? undefined : read.error.detail;
};

it('a parameter with a value of its own is refused with what it must be', () => {
  for (const limit of ['0', 'abc', '501']) expect(detailOf('/duties', `limit=${limit}`)).toBe('The parameter “limit” is not right. How many rows a page has at most: a whole number from 1 to 500.');
  expect(detailOf('/cohorts/{id}/matrix', 'page=0')).toBe('The parameter “page” is not right. Which page of 200 people: a whole number from 1 to 999999.');
  expect(detailOf('/duties', 'team=')).toBe('The parameter “team” is not right. The id of a team: only its people, without the teams below it.');
});

it('every parameter of every list is refused with a whole sentence', () => {
  for (const [path, { shape }] of Object.entries(LISTS)) {
    for (const name of Object.keys(shape).filter((one) => one !== 'id')) {
      expect(detailOf(path as keyof typeof LISTS, `${name}=`), `${path} ${name}`).toMatch(/ is not right\. \p{Lu}.+\.$/u);
    }
  }
});
