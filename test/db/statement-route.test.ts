import { CompiledQuery } from 'kysely';
import { describe, expect, it } from 'vitest';
import { routeOf } from '#db/statement-route.ts';

const READ = { reads: true, rows: true };
const WRITE = { reads: false, rows: false };
const WRITE_WITH_ROWS = { reads: false, rows: true };

describe('routeOf raw SQL', () => {
  it.each([
    ['select 1', READ],
    ['  -- why\n /* insert */ SeLeCt 1', READ],
    ['values (1), (2)', READ],
    ['explain query plan delete from t', READ],
    ["select 'insert into t; delete' as x;", READ],
    ['select "update" from [delete from] where `insert` = 1', READ],
    ['with a as (select 1), b(x) as materialized (select (2)) select * from a, b', READ],
    ['with recursive n(i) as (values (1) union all select i + 1 from n) select i from n', READ],
    ['with a as (select 1) values (1)', READ],
    ['with replace as (select 1) select * from replace', READ],
    ['with insert1 as (select 1) select * from insert1', READ],
    ['select 1; -- the end', READ],
    ['insert into t values (1)', WRITE],
    ["insert into t values ('returning')", WRITE],
    ['insert into t values (1) returning id', WRITE_WITH_ROWS],
    ['with a as (select 1) insert into t select * from a', WRITE],
    ['with a as (select 1) replace into t select * from a', WRITE],
    ['with a as (select 1) update t set x = (select * from a) returning x', WRITE_WITH_ROWS],
    ['with a as (select 1) delete from t where x in (select * from a)', WRITE],
    ['replace into t values (1)', WRITE],
    ['create table t (x)', WRITE],
    ['create trigger tr after insert on t begin delete from u; delete from v; end', WRITE],
    ['pragma user_version', WRITE_WITH_ROWS],
    ['vacuum', WRITE],
    ['', WRITE],
  ])('%s', (sql, route) => {
    expect(routeOf(CompiledQuery.raw(sql))).toEqual(route);
  });

  it('refuses a second statement, which the driver would leave out', () => {
    expect(() => routeOf(CompiledQuery.raw('delete from a; delete from b'))).toThrow(/One statement at a time/);
  });

  it.each(['begin', 'COMMIT', 'rollback', 'savepoint a', 'release a', 'end'])('refuses a transaction by hand: %s', (sql) => {
    expect(() => routeOf(CompiledQuery.raw(sql))).toThrow(/db\.transaction\(\)/);
  });
});
