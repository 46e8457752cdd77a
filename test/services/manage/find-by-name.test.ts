import { afterEach, beforeEach, expect, it } from 'vitest';
import { setClock } from '#app/services/clock.server.ts';
import { getLate } from '#app/services/manage/late.server.ts';
import { getCohortMatrix } from '#app/services/manage/matrix.server.ts';
import { searchColleagues } from '#app/services/recognition/give-thanks.server.ts';
import { assigned, cohort } from '#test/support/assigned.ts';
import { eachDatabase } from '#test/support/database.ts';
import { contentRow, dutyRow } from '#test/support/duties.ts';
import { organisation, person, signedIn } from '#test/support/organisation.ts';

beforeEach(() => setClock(new Date('2026-05-20T10:00:00.000Z')));
afterEach(() => setClock(undefined));

const NAMES = ['Élise Martin', 'Zoé Özgür', 'Łukasz Żak', 'Ольга Иванова', 'ÅSA ÖBERG', 'émile d’Évreux', 'Anne-Élodie Roy', '100%_Sure'];

/** What is typed, and who is found by it. */
const FOUND: [string, string[]][] = [
  ['élise', ['Élise Martin']],
  ['ÉLISE', ['Élise Martin']],
  ['Éli', ['Élise Martin']],
  ['lise m', ['Élise Martin']],
  ['öz', ['Zoé Özgür']],
  ['zoé özgür', ['Zoé Özgür']],
  ['łukasz żak', ['Łukasz Żak']],
  ['ольга', ['Ольга Иванова']],
  ['ольга ИВ', ['Ольга Иванова']],
  ['ИВАН', ['Ольга Иванова']],
  ['åsa öb', ['ÅSA ÖBERG']],
  ['Émile', ['émile d’Évreux']],
  ['d’évreux', ['émile d’Évreux']],
  ['anne-élodie', ['Anne-Élodie Roy']],
  ['0%_s', ['100%_Sure']],
  ['%%', []],
];

eachDatabase('people by part of a name, in large and small letters of any alphabet', () => {
  it('are found among a cohort’s people, those who are late, and colleagues', async () => {
    await organisation();
    const { id: content_id } = await contentRow({ id: 'course' });
    const ids: string[] = [];
    for (const name of NAMES) ids.push((await person({ name })).id);
    await cohort('spring', ids);
    await assigned({ content_id, cohort_id: 'spring' });
    for (const id of ids) await dutyRow(id, content_id, { due_on: '2026-05-01' });
    const administrator = await signedIn({ name: 'Admin', roles: 'administrator' });
    const sorted = (rows: { name: string }[]) => rows.map(({ name }) => name).sort();
    for (const [typed, names] of FOUND) {
      const matrix = await getCohortMatrix(administrator, 'spring', { name: typed });
      expect([matrix.found, sorted(matrix.people)], typed).toEqual([names.length, names]);
      const late = await getLate(administrator, { name: typed });
      expect([late.total, sorted(late.rows)], typed).toEqual([names.length, names]);
      expect(sorted((await searchColleagues(administrator, typed)).colleagues), typed).toEqual(names);
    }
  });
});
