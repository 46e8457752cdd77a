import { afterEach, expect, it } from 'vitest';
import { setClock } from '#app/services/clock.server.ts';
import { getHome } from '#app/services/learn/home.server.ts';
import type { SignedIn } from '#app/services/people/signed-in.server.ts';
import { getThanksForm, giveThanks, searchColleagues, type AskedThanks } from '#app/services/recognition/give-thanks.server.ts';
import { changeThanks, getThanks, type AskedList } from '#app/services/recognition/thanks.server.ts';
import { db } from '#db';
import { team } from '#test/support/assigned.ts';
import { eachDatabase } from '#test/support/database.ts';
import { organisation, person, signedIn } from '#test/support/organisation.ts';
import { publishSound } from '#test/support/small-content.ts';
import { thrownStatus } from '#test/support/thrown-status.ts';

afterEach(() => setClock(undefined));

let keys = 0;
const thank = (from: SignedIn, to: { id: string }, words: string, more: Partial<AskedThanks> = {}) =>
  giveThanks(from, { key: `a-key-of-a-form-${String((keys += 1)).padStart(8, '0')}`, to: to.id, criterion: 'empathy', words, ...more });
const list = (who: SignedIn, asked: Partial<AskedList> = {}) => getThanks(who, { quarter: null, shown: 'all', order: 'person', page: 1, ...asked });
const words = async (who: SignedIn, asked: Partial<AskedList> = {}) => (await list(who, asked)).thanks.map((one) => one.words);

/** Two teams below one, each with people; another organisation with the same names. */
async function world() {
  await organisation();
  await organisation('other');
  await publishSound('default');
  const head = await person({ name: 'Head', roles: 'manager' });
  const lead = await person({ name: 'Lead', roles: 'manager', team_id: null });
  await team('top', null, head.id);
  await team('desk', 'top', lead.id);
  await team('systems', 'top');
  const [ada, ben, cem] = [await signedIn({ name: 'Ada Ödegaard', team_id: 'desk' }), await signedIn({ name: 'ben O’Hara', team_id: 'desk' }), await signedIn({ name: 'Cem 50%_Off', team_id: 'systems' })];
  return {
    ada, ben, cem,
    lead: await signedInAs(lead.id), head: await signedInAs(head.id),
    alone: await signedIn({ name: 'No Team' }), trainer: await signedIn({ roles: 'trainer' }),
    admin: await signedIn({ name: 'Admin', roles: 'administrator' }),
    stranger: await signedIn({ name: 'Ada Stranger', organisation_id: 'other', roles: 'administrator manager' }),
  };
}

async function signedInAs(id: string): Promise<SignedIn> {
  const { as } = await import('#test/support/organisation.ts');
  return as(await db().selectFrom('person').selectAll().where('id', '=', id).executeTakeFirstOrThrow());
}

eachDatabase('thanks', () => {
  it('are seen by the team of the thanked person, those who lead it, both people and administrators, and by nobody else', async () => {
    const { ada, ben, cem, lead, head, alone, trainer, admin, stranger } = await world();
    expect(await thank(cem, ada, 'For ringing back.')).toEqual({ ok: true, value: undefined });
    for (const who of [ada, ben, cem, lead, head, admin]) expect(await words(who), who.name).toEqual(['For ringing back.']);
    for (const who of [alone, trainer, stranger]) {
      expect(await words(who), who.name).toEqual([]);
      expect((await list(who)).quarters, who.name).toHaveLength(1);
    }
    // The giver's team does not see what goes to another.
    expect(await words(await signedIn({ team_id: 'systems' }))).toEqual([]);
    // Somebody who has moved on is seen by their new team.
    await db().updateTable('person').set({ team_id: 'systems' }).where('id', '=', ada.id).execute();
    expect(await words(ben)).toEqual([]);
  });

  it('stand by person in alphabetical order or by date, and by whom they are to or from', async () => {
    const { ada, ben, cem } = await world();
    setClock(new Date('2026-11-01T10:00:00.000Z'));
    await thank(ada, ben, 'first');
    setClock(new Date('2026-11-02T10:00:00.000Z'));
    await thank(cem, ada, 'second');
    setClock(new Date('2026-11-03T10:00:00.000Z'));
    await thank(ada, ben, 'third');
    expect(await words(ada)).toEqual(['second', 'third', 'first']);
    expect(await words(ada, { order: 'time' })).toEqual(['third', 'second', 'first']);
    expect(await words(ada, { shown: 'received' })).toEqual(['second']);
    expect(await words(ada, { shown: 'given' })).toEqual(['third', 'first']);
    expect(await words(cem)).toEqual(['second']);
  });

  it('belong to the quarter in which they were given in the organisation’s time zone', async () => {
    const { ada, ben } = await world();
    setClock(new Date('2026-09-30T21:59:59.999Z'));
    await thank(ben, ada, 'September in Berlin');
    setClock(new Date('2026-09-30T22:00:00.000Z'));
    await thank(ben, ada, 'October in Berlin');
    expect(await words(ada)).toEqual(['October in Berlin']);
    expect(await list(ada)).toMatchObject({ quarter: '2026-Q4', present: '2026-Q4', quarters: ['2026-Q4', '2026-Q3'] });
    expect(await words(ada, { quarter: '2026-Q3' })).toEqual(['September in Berlin']);
    for (const quarter of ['2026-Q5', '', 'latest', "2026-Q3' or 1=1"]) expect(await thrownStatus(list(ada, { quarter })), quarter).toBe(404);
  });

  it('go to colleagues alone: not to oneself, the disabled, nobody and people of elsewhere', async () => {
    const { ada, ben, stranger } = await world();
    const gone = await person({ disabled_at: '2026-01-01T00:00:00.000Z' });
    for (const to of [ada, stranger, gone, { id: 'nobody' }, { id: '' }]) {
      expect(await thrownStatus(thank(ada, to, 'Hello.'))).toBe(404);
      expect(await thrownStatus(getThanksForm(ada, to.id))).toBe(404);
    }
    expect((await thank(stranger, stranger, 'x').catch((thrown: Response) => thrown.status))).toBe(404);
    expect((await getThanksForm(ada, ben.id)).rubrics.flatMap(({ behaviours }) => behaviours.map(({ id }) => id))).toEqual(['empathy', 'clarity', 'thanks']);
  });

  it('need a published behaviour and words, and keep what was written otherwise', async () => {
    const { ada, ben } = await world();
    expect(await thank(ada, ben, ' \n ', { criterion: 'speed' })).toEqual({ ok: false, error: { criterion: 'missing', words: 'empty' } });
    expect(await thank(ada, ben, 'x'.repeat(10_000))).toEqual({ ok: false, error: { words: 'long' } });
    const odd = '<img src=x onerror=alert(1)> & "\'; drop table thanks; -- 👩🏽‍💻 \u0000\u0007\u202eevil';
    expect((await thank(ada, ben, odd)).ok).toBe(true);
    expect(await words(ben)).toEqual(['<img src=x onerror=alert(1)> & "\'; drop table thanks; -- 👩🏽‍💻 evil']);
    await db().updateTable('content').set({ retired_at: '2026-11-22T10:00:00.000Z' }).where('kind', '=', 'rubric').execute();
    expect(await thank(ada, ben, 'Thank you.')).toMatchObject({ ok: false, error: { criterion: 'missing' } });
    // What was given keeps the name it had.
    expect((await list(ben)).thanks).toMatchObject([{ criterion_name: 'Empathy' }]);
  });

  it('sent twice by one form are given once, and twenty a day are enough', async () => {
    const { ada, ben, cem } = await world();
    setClock(new Date('2026-11-22T10:00:00.000Z'));
    const key = 'the-very-same-form-of-a-page';
    await Promise.all([1, 2, 3].map(() => thank(ada, ben, 'Once.', { key })));
    expect(await words(ada)).toEqual(['Once.']);
    // Another's key takes nothing over.
    expect((await thank(cem, ben, 'Mine now.', { key })).ok).toBe(true);
    expect(await words(ben)).toEqual(['Once.']);
    for (let n = 1; n < 20; n += 1) expect((await thank(ada, ben, `${n}`)).ok).toBe(true);
    expect(await thank(ada, cem, 'One more.')).toEqual({ ok: false, error: { form: 'too-many' } });
    expect((await thank(ben, cem, 'Mine.')).ok).toBe(true);
    setClock(new Date('2026-11-23T10:00:00.001Z'));
    expect((await thank(ada, cem, 'A day later.')).ok).toBe(true);
  });

  it('are taken back by the giver, hidden by the thanked, removed by an administrator with an entry, and touched by nobody else', async () => {
    const { ada, ben, cem, lead, admin, stranger } = await world();
    await thank(cem, ada, 'Kind words.');
    const { id } = (await list(cem)).thanks[0] ?? { id: '' };
    const deeds = async (who: SignedIn) => (await list(who)).thanks.map((one) => one.deeds);
    expect(await Promise.all([ada, ben, cem, lead, admin].map(deeds))).toEqual([[['hide']], [[]], [['take-back']], [[]], [['remove']]]);
    for (const [who, deed] of [[ben, 'hide'], [ben, 'take-back'], [lead, 'remove'], [ada, 'take-back'], [ada, 'remove'], [cem, 'hide'], [stranger, 'remove'], [admin, 'hide'], [ada, 'shout'], [ada, '']] as const) {
      expect(await thrownStatus(changeThanks(who, id, deed)), `${who.name} ${deed}`).toBe(404);
    }
    await changeThanks(ada, id, 'hide');
    expect(await Promise.all([ben, lead].map((who) => words(who)))).toEqual([[], []]);
    expect((await list(ada)).thanks).toMatchObject([{ hidden: true, deeds: ['show'] }]);
    expect((await list(cem)).thanks).toMatchObject([{ hidden: false }]);
    expect((await list(admin)).thanks).toMatchObject([{ hidden: true }]);
    await changeThanks(ada, id, 'show');
    expect(await words(ben)).toEqual(['Kind words.']);

    await changeThanks(admin, id, 'remove');
    expect(await words(ada)).toEqual([]);
    const entries = await db().selectFrom('audit_entry').selectAll().execute();
    expect(entries).toMatchObject([{ actor_id: admin.id, subject_id: ada.id, action: 'remove-thanks' }]);
    expect(entries[0]?.detail).not.toContain('Kind');

    await thank(cem, ada, 'Again.');
    await changeThanks(cem, (await list(cem)).thanks[0]?.id ?? '', 'take-back');
    expect(await words(ada)).toEqual([]);
    expect(await db().selectFrom('audit_entry').selectAll().execute()).toHaveLength(1);
  });

  it('are told of on home until they are read, and stay when their giver is erased', async () => {
    const { ada, ben, cem } = await world();
    await thank(cem, ada, 'For the calm.');
    expect((await getHome(ada)).thanks).toMatchObject([{ from_name: cem.name }]);
    await words(ben);
    expect((await getHome(ada)).thanks).toHaveLength(1);
    await words(ada, { shown: 'received' });
    expect((await getHome(ada)).thanks).toEqual([]);
    await db().deleteFrom('person').where('id', '=', cem.id).execute();
    expect((await list(ada)).thanks).toMatchObject([{ words: 'For the calm.', from_name: null, mine: false }]);
    await db().deleteFrom('person').where('id', '=', ada.id).execute();
    expect(await words(ben)).toEqual([]);
  });

  it('come fifty on a page', async () => {
    const { ada, admin } = await world();
    const rows = Array.from({ length: 120 }, (_, n) => ({ id: `thanks-number-${n}`, organisation_id: 'default', from_id: null, to_id: ada.id, criterion: 'empathy', criterion_name: 'Empathy', words: `${n}`, quarter: '2026-Q1', made_at: `2026-01-01T10:00:00.${String(n).padStart(3, '0')}Z`, seen_at: null, hidden_at: null }));
    await db().insertInto('thanks').values(rows).execute();
    const page = (n: number) => list(admin, { quarter: '2026-Q1', order: 'time', page: n });
    expect((await page(1)).thanks.map((one) => one.words).slice(0, 2)).toEqual(['119', '118']);
    expect((await page(3)).thanks).toHaveLength(20);
    expect(await page(99)).toMatchObject({ page: 3, pages: 3 });
    expect(await page(NaN)).toMatchObject({ page: 1 });
  });
});

eachDatabase('looking for a colleague', () => {
  it('finds by part of a name or the beginning of an address, in one’s own organisation', async () => {
    const { ben, ada, cem } = await world();
    const found = async (typed: string, who = ben) => (await searchColleagues(who, typed)).colleagues.map(({ name }) => name);
    expect(await found('ada')).toEqual(['Ada Ödegaard']);
    expect(await found('öde')).toEqual(['Ada Ödegaard']);
    expect(await found('Ödeg  ad')).toEqual(['Ada Ödegaard']);
    expect(await found('BEN', ada)).toEqual(['ben O’Hara']);
    expect(await found('ben')).toEqual([]);
    expect(await found('%_')).toEqual(['Cem 50%_Off']);
    expect(await found('%%')).toEqual([]);
    expect(await found(cem.email.toUpperCase())).toEqual(['Cem 50%_Off']);
    expect(await found('\u0000ad\u0000a')).toEqual(['Ada Ödegaard']);
    expect(await found("' or 1=1 --")).toEqual([]);
    expect(await found('x'.repeat(10_000))).toEqual([]);
    expect(await searchColleagues(ben, ' a ')).toEqual({ colleagues: [], more: false, short: true });
    for (let n = 0; n < 25; n += 1) await person({ name: `Twin ${n}` });
    const twins = await searchColleagues(ben, 'twin');
    expect([twins.colleagues.length, twins.more]).toEqual([20, true]);
  });
});
