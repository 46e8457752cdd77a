import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeSizes, readBrowserFiles } from '../../scripts/bundle/browser-files.ts';
import { contentSecrets } from '../../scripts/bundle/content-secrets.ts';
import { findLeaks } from '../../scripts/bundle/find-leaks.ts';
import { serverSecrets } from '../../scripts/bundle/server-secrets.ts';

let root = '';
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
};

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'deskside-bundle-'));
  write('content/scenarios/a.mdx', '<Choice id="own" to="relief" remark="You took it on, and she need not ask twice.">I stay with it.</Choice>');
  write('app/services/learn/moves.server.ts', 'export const say = `update move set settled = 1 where n = ${n}`; throw new Error("Shared words of both sides.");');
  write('app/routes/home/route.tsx', 'import "#app/services/learn/moves.server.ts"; export const words = "Shared words of both sides.";');
  write('build/client/assets/ok.js', 'const a="Shared words of both sides.",b="Welcome";');
  write('build/client/assets/ok.js.gz', 'sqlite3');
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function leaks(): string[] {
  const secrets = [...contentSecrets(path.join(root, 'content')), ...serverSecrets(root)];
  return findLeaks(readBrowserFiles(path.join(root, 'build/client')), secrets);
}

describe('the browser bundle', () => {
  it('passes when it holds only what browsers may know', () => {
    expect(leaks()).toEqual([]);
  });

  it.each([
    ['import"sqlite3"', 'the SQLite driver'],
    ['new Kysely', 'the query builder'],
    ['import x from"pg"', 'the PostgreSQL driver'],
    ['"postgres://"', 'the PostgreSQL driver'],
    ['require("@node-rs/argon2")', 'the hashing of passwords'],
    ['process.env.SESSION_SECRET', 'a setting of the server'],
    ['DATABASE_URL', 'a setting of the server'],
    ['{password_hash:1}', 'a column of the database'],
    ['import"node:fs"', "one of Node's modules"],
    ['//# sourceMappingURL=a.js.map', 'a link to a source map'],
    ['r="You took it on, and she need not ask twice."', 'words of content/scenarios/a.mdx'],
    ['q="update move set settled = 1 where n = "', 'words of app/services/learn/moves.server.ts'],
    ['load("moves.server")', 'words of app/services/learn/moves.server.ts'],
  ])('with %s is told to contain %s', (text, what) => {
    write('build/client/assets/bad.js', `const z=1;${text}`);
    expect(leaks()).toEqual([expect.stringContaining(`assets/bad.js contains ${what}`)]);
  });

  it('with a source map is told so', () => {
    write('build/client/assets/ok.js.map', '{}');
    expect(leaks()).toEqual(['assets/ok.js.map is a source map, which shows everybody our sources.']);
  });

  it('is measured, largest first, without its compressed copies', () => {
    write('build/client/assets/big.js', 'ab'.repeat(2000));
    const [first, , total] = describeSizes(readBrowserFiles(path.join(root, 'build/client'))).split('\n');
    expect(first).toMatch(/4\.0 kB +0\.0 kB gzip {2}assets\/big\.js$|kB gzip {2}assets\/ok\.js$/);
    expect(total).toMatch(/in all 2 files$/);
  });
});
