import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashSources } from '../../scripts/bootstrap/sources.mjs';

let root = '';
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
};

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'deskside-sources-'));
  write('app/routes/home/route.tsx', 'one');
  write('app/root.tsx', 'two');
  write('vite.config.ts', 'three');
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('the hash of the sources', () => {
  it('stays when a file is only touched, and when content or an editor’s file changes', () => {
    const before = hashSources(root);
    utimesSync(path.join(root, 'app/root.tsx'), new Date(), new Date());
    write('app/.root.tsx.swp', 'editor');
    write('content/a.mdx', 'words');
    expect(hashSources(root)).toBe(before);
  });

  it.each([
    ['a changed file', () => write('app/routes/home/route.tsx', 'One')],
    ['a changed setting', () => write('vite.config.ts', '3')],
    ['a new file', () => write('db/index.ts', '')],
    ['a removed file', () => rmSync(path.join(root, 'app/root.tsx'))],
    ['a renamed file', () => renameSync(path.join(root, 'app/root.tsx'), path.join(root, 'app/boot.tsx'))],
    ['words moved from one file into the next', () => (write('app/root.tsx', ''), write('app/routes/home/route.tsx', 'onetwo'))],
  ])('changes with %s', (_, change) => {
    const before = hashSources(root);
    change();
    expect(hashSources(root)).not.toBe(before);
  });
});
