import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { bindings } from '#db/bindings.ts';
import { eachDatabase } from '#test/support/database.ts';

describe('bindings', () => {
  it('leaves text, numbers, null and bytes as they are', () => {
    const bytes = new Uint8Array([1, 2]);
    expect(bindings(['', 'a', 0, -1.5, 2 ** 40, null, bytes])).toEqual(['', 'a', 0, -1.5, 2 ** 40, null, bytes]);
  });

  it('turns yes/no into 1/0 and a BigInt that fits into a number', () => {
    expect(bindings([true, false, 7n])).toEqual([1, 0, 7]);
  });

  it('leaves U+0000 out of text, and keeps every other character', () => {
    expect(bindings(['a\0b\0', '\0', 'a\u0001\u200f\u{1f642}'])).toEqual(['ab', '', 'a\u0001\u200f\u{1f642}']);
  });

  it.each([
    ['undefined', undefined, /undefined/],
    ['NaN', NaN, /NaN/],
    ['Infinity', -Infinity, /Infinity/],
    ['a Date', new Date(0), /a Date \(store date\.toISOString\(\)\)/],
    ['an object', { secret: 'hush' }, /an object, Object/],
    ['an object without a class', Object.create(null), /without a class/],
    ['an array', ['hush'], /an array/],
    ['a bigint beyond 2^53', 2n ** 53n, /bigint beyond 2\^53/],
    ['a function', () => 'hush', /function/],
    ['a symbol', Symbol('hush'), /symbol/],
  ])('refuses %s by position and type, without its value', (_, value, message) => {
    const attempt = () => bindings(['fine', value]);
    expect(attempt).toThrow(TypeError);
    expect(attempt).toThrow(/^Value 2 /);
    expect(attempt).toThrow(message);
    expect(attempt).not.toThrow(/hush/);
  });
});

eachDatabase('values', (database) => {
  it('come back as they went in', async () => {
    const { rows } = await sql<{ text: string; whole: number; part: number; yes: number; none: null }>`
      select ${'Zoë 🙂 <b>'} || '' as text, cast(${2 ** 40} as bigint) as whole, cast(${0.1} as double precision) as part,
        cast(${true} as integer) as yes, cast(${null} as text) as none`.execute(database());
    expect(rows).toEqual([{ text: 'Zoë 🙂 <b>', whole: 2 ** 40, part: 0.1, yes: 1, none: null }]);
  });

  it('are searched for and kept without U+0000', async () => {
    const rows = { id: 'f\0', subject: '\0nul\0', failed_at: 'now' };
    await database().insertInto('sign_in_failure').values(rows).execute();
    const found = await database().selectFrom('sign_in_failure').selectAll().where('subject', '=', 'n\0ul').execute();
    expect(found).toEqual([{ id: 'f', subject: 'nul', failed_at: 'now' }]);
  });

  it('are refused alike', async () => {
    const now = new Date() as unknown as string;
    const insert = database().insertInto('module').values({ hash: 'h', code: 'c', created_at: now });
    await expect(insert.execute()).rejects.toThrow(/^Value 3 of a statement is a Date/);
  });

  it('give counts, sums, averages and comparisons as numbers', async () => {
    await database()
      .insertInto('sign_in_failure')
      .values([1, 2].map((n) => ({ id: `f${n}`, subject: 's', failed_at: 'now' })))
      .execute();
    const found = await database()
      .selectFrom('sign_in_failure')
      .select((eb) => [
        eb.fn.countAll<number>().as('count'),
        eb.fn.sum<number>(sql`1`).as('sum'),
        sql<number>`avg(1.0)`.as('average'),
        sql<number>`count(*) = 2`.as('two'),
      ])
      .executeTakeFirstOrThrow();
    expect(found).toEqual({ count: 2, sum: 2, average: 1, two: 1 });
  });
});
