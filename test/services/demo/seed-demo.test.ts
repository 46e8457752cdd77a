import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DEMO_PEOPLE } from '#app/services/demo/demo-people.server.ts';
import { seedDemo } from '#app/services/demo/seed-demo.server.ts';
import { db } from '#db';
import { allRows } from '#test/support/all-rows.ts';
import { eachDatabase } from '#test/support/database.ts';
import { organisation, person } from '#test/support/organisation.ts';

beforeEach(() => void vi.stubEnv('DESKSIDE_MODE', 'demo'));
afterEach(() => vi.unstubAllEnvs());

eachDatabase('the demo people', () => {
  it('are made once by several starts at the same time, with their teams under their manager', async () => {
    await organisation();
    await Promise.all([1, 2, 3].map(() => seedDemo('default', './content')));
    const people = await db().selectFrom('person').select(['id', 'email']).execute();
    expect(people.map(({ email }) => email).sort()).toEqual(DEMO_PEOPLE.map(({ email }) => email).sort());
    const ruth = people.find(({ email }) => email === 'ruth@example.org');
    expect(await db().selectFrom('team').select('manager_id').execute()).toEqual([{ manager_id: ruth?.id }, { manager_id: ruth?.id }]);
  });

  it('are not made beside anybody', async () => {
    await organisation();
    await person();
    const rows = await allRows();
    await seedDemo('default', './content');
    expect(await allRows()).toEqual(rows);
  });
});
