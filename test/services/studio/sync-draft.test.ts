import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { applyEdits } from '#app/domain/content/edit/text-edit.ts';
import type { TextEdit } from '#app/domain/content/edit/text-edit.ts';
import { setClock } from '#app/services/clock.server.ts';
import { openDraft } from '#app/services/studio/open-draft.server.ts';
import { readChanges } from '#app/services/studio/read-changes.server.ts';
import { syncDraft } from '#app/services/studio/sync-draft.server.ts';
import { db } from '#db';
import { eachDatabase } from '#test/support/database.ts';
import { change, draftRow, send, trainers } from '#test/support/drafts.ts';
import { organisation, signedIn } from '#test/support/organisation.ts';
import { SCENARIO } from '#test/support/small-content.ts';
import { thrownStatus } from '#test/support/thrown-status.ts';

async function opened() {
  const both = await trainers();
  return { ...both, id: await openDraft(both.henk, 'scenario', 'charger') };
}

const changesOf = (id: string) => db().selectFrom('draft_change').selectAll().where('draft_id', '=', id).orderBy('revision').execute();

/** The text that the log of a draft leads to from its first one. */
async function replayed(id: string, first: string): Promise<string> {
  return (await changesOf(id)).reduce((text, { edits }) => applyEdits(text, JSON.parse(edits) as TextEdit[]) ?? 'does not fit', first);
}

eachDatabase('changes of a draft', () => {
  it('are kept with the text, and numbered from 1', async () => {
    const { henk, id } = await opened();
    const one = change(SCENARIO, 'It is nearly five', 'It is six', { label: 'Edit the hour' });
    const two = change(SCENARIO.replace('It is nearly five', 'It is six'), 'I leave at six.', 'I leave at seven.');
    const answer = await send(henk, id, 0, one, two);
    expect(answer).toMatchObject({ revision: 2, missed: [], taken: [{ key: one.key, revision: 1 }, { key: two.key, revision: 2 }] });
    expect(answer.conflict).toBeUndefined();
    const draft = await draftRow(id);
    expect(draft).toMatchObject({ revision: 2, updated_by: henk.id, text: SCENARIO.replace('It is nearly five', 'It is six').replace('I leave at six.', 'I leave at seven.') });
    expect(await changesOf(id)).toMatchObject([{ revision: 1, label: 'Edit the hour', person_id: henk.id }, { revision: 2 }]);
    expect(await replayed(id, SCENARIO)).toBe(draft.text);
  });

  it('of two people who had the same text merge where they are apart', async () => {
    const { henk, ruth, id } = await opened();
    const [hers, his] = [change(SCENARIO, 'It is nearly five', 'It is six o’clock'), change(SCENARIO, 'I leave at six.', 'I go home now.')];
    await send(ruth, id, 0, hers);
    const answer = await send(henk, id, 0, his);
    expect(answer).toMatchObject({ revision: 2, missed: [{ key: hers.key, revision: 1, person: 'Ruth Adler', personId: ruth.id, edits: hers.edits }], taken: [{ key: his.key, revision: 2 }] });
    expect((await draftRow(id)).text).toBe(SCENARIO.replace('It is nearly five', 'It is six o’clock').replace('I leave at six.', 'I go home now.'));
  });

  it('of two people that touch are not taken from the second, nor is what he did after', async () => {
    const { henk, ruth, id } = await opened();
    await send(ruth, id, 0, change(SCENARIO, 'It is nearly five', 'It is six'));
    const apart = change(SCENARIO, 'I leave at six.', 'I leave.');
    const touching = change(SCENARIO, 'nearly five and', 'late and');
    const after = change(SCENARIO, 'Put it in writing', 'Write it down');
    const answer = await send(henk, id, 0, apart, touching, after);
    expect(answer.taken.map(({ key }) => key)).toEqual([apart.key]);
    expect(answer.conflict).toEqual({ key: touching.key });
    expect((await draftRow(id)).text).toBe(SCENARIO.replace('It is nearly five', 'It is six').replace('I leave at six.', 'I leave.'));
  });

  it('sent again after a lost answer count once, also when somebody else was between', async () => {
    const { henk, ruth, id } = await opened();
    const his = change(SCENARIO, 'I leave at six.', 'I leave.');
    await send(henk, id, 0, his);
    const hers = change((await draftRow(id)).text, 'It is nearly five', 'It is six');
    await send(ruth, id, 1, hers);
    const later = change(SCENARIO.replace('I leave at six.', 'I leave.'), 'Put it in writing', 'Write it down');
    const answer = await send(henk, id, 0, his, later);
    expect(answer).toMatchObject({ revision: 3, missed: [{ key: his.key }, { key: hers.key }], taken: [{ key: his.key, revision: 1 }, { key: later.key, revision: 3 }] });
    expect(await send(henk, id, 3, later)).toMatchObject({ revision: 3, missed: [], taken: [{ key: later.key, revision: 3 }] });
    expect(await changesOf(id)).toHaveLength(3);
    expect(await replayed(id, SCENARIO)).toBe((await draftRow(id)).text);
  });

  it('the same change sent twenty times at once counts once', async () => {
    const { henk, id } = await opened();
    const one = change(SCENARIO, 'I leave at six.', 'I leave.');
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(henk, id, 0, one)));
    expect(answers.every(({ taken }) => taken.length === 1 && taken[0]?.revision === 1)).toBe(true);
    expect(await draftRow(id)).toMatchObject({ revision: 1, text: SCENARIO.replace('I leave at six.', 'I leave.') });
  });

  it('of twenty people at once are all kept, each in its place', async () => {
    const { henk, id } = await opened();
    const many = Array.from({ length: 20 }, (_, n) => `{/* place ${n} */}\n`);
    const text = SCENARIO + many.join('');
    await send(henk, id, 0, { key: randomUUID(), label: 'Make room', edits: [{ at: SCENARIO.length, remove: '', insert: many.join('') }], undoes: null });
    const people = await Promise.all(many.map((_, n) => signedIn({ name: `Trainer ${n}`, roles: 'trainer' })));
    const answers = await Promise.all(people.map((person, n) => send(person, id, 1, change(text, `place ${n} `, `written by ${n} `))));
    expect(answers.map(({ conflict }) => conflict)).toEqual(many.map(() => undefined));
    expect(answers.flatMap(({ taken }) => taken.map(({ revision }) => revision)).sort((a, b) => a - b)).toEqual(many.map((_, n) => n + 2));
    const draft = await draftRow(id);
    expect(draft.text).toBe(SCENARIO + many.map((_, n) => `{/* written by ${n} */}\n`).join(''));
    expect(await replayed(id, SCENARIO)).toBe(draft.text);
  });

  it('that do not fit the text are a conflict and change nothing', async () => {
    const { henk, id } = await opened();
    const strange = { key: 'strange', label: 'x', edits: [{ at: 5, remove: 'words that are not there', insert: 'x' }], undoes: null };
    expect(await send(henk, id, 0, strange)).toMatchObject({ revision: 0, taken: [], conflict: { key: 'strange' } });
    expect(await draftRow(id)).toMatchObject({ revision: 0, text: SCENARIO });
  });

  it('are told to who only asks, and nothing is written by asking', async () => {
    const { henk, ruth, id } = await opened();
    const one = change(SCENARIO, 'I leave at six.', 'I leave.');
    await send(henk, id, 0, one);
    expect(await send(ruth, id, 0)).toMatchObject({ revision: 1, missed: [{ key: one.key, person: 'Henk Vos' }], taken: [] });
    expect(await send(ruth, id, 1)).toMatchObject({ revision: 1, missed: [], taken: [] });
  });

  it('keep a text byte for byte: line ends, a byte-order mark, letters of every kind', async () => {
    const { henk, id } = await opened();
    const odd = '\uFEFF---\r\ntitle: "Ä"\r\n---\r\n\t<Scene  id="a">\u2028 🙂 e\u0301 </Scene>';
    await send(henk, id, 0, { key: 'odd', label: 'Paste', edits: [{ at: 0, remove: SCENARIO, insert: odd }], undoes: null });
    expect((await draftRow(id)).text).toBe(odd);
  });

  it('are refused with a sentence where the text would be too long, hold half a character, or come from the future', async () => {
    const { henk, id } = await opened();
    const insert = (text: string) => syncDraft(henk, id, { since: 0, tab: 't', changes: [{ key: randomUUID(), label: '', edits: [{ at: 0, remove: '', insert: text }], undoes: null }] });
    expect(await insert('x'.repeat(1_000_000))).toMatchObject({ ok: false, error: { status: 413, sentence: expect.stringContaining('1000000') as string } });
    expect(await insert('\ud83d')).toMatchObject({ ok: false, error: { status: 400 } });
    expect(await syncDraft(henk, id, { since: 7, tab: 't', changes: [] })).toMatchObject({ ok: false, error: { status: 400 } });
    expect(await draftRow(id)).toMatchObject({ revision: 0, text: SCENARIO });
  });

  it('of a person who is no longer there stay, without a name', async () => {
    const { henk, ruth, id } = await opened();
    await send(henk, id, 0, change(SCENARIO, 'I leave at six.', 'I leave.'));
    await db().deleteFrom('person').where('id', '=', henk.id).execute();
    expect(await send(ruth, id, 0)).toMatchObject({ missed: [{ personId: null, person: '' }], people: [{ id: ruth.id, me: true }] });
  });

  it('are a 404 to another organisation, to learners and to managers', async () => {
    const { henk, id } = await opened();
    await organisation('other');
    const others = [await signedIn({ organisation_id: 'other', roles: 'trainer' }), await signedIn(), await signedIn({ roles: 'manager' })];
    for (const other of others) {
      for (const changes of [[], [change(SCENARIO, 'I leave at six.', 'Mine.')]]) expect(await thrownStatus(syncDraft(other, id, { since: 0, tab: 't', changes }))).toBe(404);
    }
    expect(await thrownStatus(send(henk, 'none', 0))).toBe(404);
    expect(await draftRow(id)).toMatchObject({ revision: 0 });
  });

  it('show who is at the draft, each person once, until they have been silent for a while', async () => {
    const { henk, ruth, id } = await opened();
    setClock(new Date('2026-05-01T09:00:00Z'));
    await syncDraft(henk, id, { since: 0, tab: 'one', changes: [] });
    await syncDraft(henk, id, { since: 0, tab: 'two', changes: [] });
    expect((await send(ruth, id, 0)).people).toEqual([{ id: henk.id, name: 'Henk Vos', me: false }, { id: ruth.id, name: 'Ruth Adler', me: true }]);
    setClock(new Date('2026-05-01T09:01:00Z'));
    expect((await send(ruth, id, 0)).people).toEqual([{ id: ruth.id, name: 'Ruth Adler', me: true }]);
    setClock(undefined);
  });
});

const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ since: '0', tab: 't', changes: '[]', ...fields })) form.set(name, value);
  return form;
};
const one = (edits: unknown, more: object = {}) => JSON.stringify([{ key: 'k', label: 'l', edits, undoes: null, ...more }]);

it('reads what an editor sends', () => {
  expect(readChanges(formOf({ since: '12' }))).toEqual({ ok: true, value: { since: 12, tab: 't', changes: [] } });
  const edits = [{ at: 0, remove: 'a', insert: '' }, { at: 1, remove: '', insert: 'b' }];
  expect(readChanges(formOf({ changes: one(edits) }))).toMatchObject({ ok: true, value: { changes: [{ edits }] } });
});

it.each([
  ['a revision that is none', { since: '-1' }, 400],
  ['no revision', { since: '' }, 400],
  ['no tab', { tab: '' }, 400],
  ['no JSON', { changes: '[' }, 400],
  ['no list', { changes: '{}' }, 400],
  ['no key', { changes: one([], { key: '' }) }, 400],
  ['edits out of order', { changes: one([{ at: 5, remove: '', insert: 'a' }, { at: 1, remove: '', insert: 'b' }]) }, 400],
  ['edits that overlap', { changes: one([{ at: 0, remove: 'abc', insert: '' }, { at: 1, remove: '', insert: 'b' }]) }, 400],
  ['a place that is none', { changes: one([{ at: 0.5, remove: '', insert: '' }]) }, 400],
  ['the same key twice', { changes: JSON.stringify([1, 2].map(() => ({ key: 'k', label: '', edits: [], undoes: null }))) }, 400],
  ['the character U+0000', { changes: one([{ at: 0, remove: '', insert: '\0' }]) }, 400],
  ['too much', { changes: one([{ at: 0, remove: '', insert: 'x'.repeat(1_000_001) }]) }, 413],
])('refuses %s with a sentence', (_, fields: Record<string, string>, status) => {
  expect(readChanges(formOf(fields))).toMatchObject({ ok: false, error: { status, sentence: expect.stringMatching(/^[A-Z].*\.$/) as string } });
});
