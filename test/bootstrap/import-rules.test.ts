import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import config from '../../.dependency-cruiser.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** One broken import per rule: the file, its line, and the rule that must be named. */
const BROKEN: [rule: string, file: string, line: string][] = [
  ['domain-imports-only-itself', 'app/domain/a.ts', "import '#app/services/fine.server.ts';"],
  ['domain-uses-only-pure-libraries', 'app/domain/b.ts', "import 'react';"],
  ['domain-never-uses-node', 'app/domain/c.ts', "import 'node:fs';"],
  ['db-keeps-to-itself', 'db/a.ts', "import type { Fine } from '#app/services/fine.server.ts';"],
  ['db-takes-only-types-from-domain', 'db/b.ts', "import { fine } from '#app/domain/fine.ts';"],
  ['db-uses-only-database-libraries', 'db/c.ts', "import 'react';"],
  ['migrations-import-only-kysely', 'db/migrations/0001-a.ts', "import '#db/fine.ts';"],
  ['services-know-no-pages', 'app/services/a.server.ts', "import '#app/components/fine.tsx';"],
  ['only-services-touch-the-database', 'app/routes/a/route.tsx', "import type { Fine } from '#db';"],
  ['only-services-touch-the-database', 'app/root.tsx', "import '#db/fine.ts';"],
  ['routes-keep-to-their-own-folder', 'app/routes/b/route.tsx', "import '../fine/part.tsx';"],
  ['routes-keep-to-their-own-folder', 'app/routes/b.$c_.moves/route.tsx', "import '../b.$c/part.tsx';"],
  ['components-know-no-pages', 'app/components/a.tsx', "import '#app/routes/fine/part.tsx';"],
  ['components-take-only-types-from-domain', 'app/components/b.tsx', "import { fine } from '#app/domain/fine.ts';"],
  ['components-never-import-server-files', 'app/components/c.tsx', "import './fine.server.ts';"],
  ['messages-import-nothing', 'app/messages/a.ts', "import 'react';"],
  ['content-is-read-not-imported', 'app/routes/c/route.tsx', "import '../../../content/fine.ts';"],
  ['nobody-imports-scripts', 'app/services/b.server.ts', "import '../../scripts/fine.ts';"],
  ['nobody-imports-tests', 'scripts/a.ts', "import '#test/fine.ts';"],
  ['no-circle', 'app/domain/d.ts', "import './e.ts';"],
  ['every-import-resolves', 'app/domain/f.ts', "import './nowhere.ts';"],
];

/** What must pass: the same kinds of import where they are allowed. */
const ALLOWED: Record<string, string> = {
  'app/domain/fine.ts': "import 'zod'; export const fine = 1; export type Fine = number;",
  'app/domain/e.ts': "import './d.ts';",
  'app/domain/g.ts': "import type { H } from './h.ts'; export const g = 1;",
  'app/domain/h.ts': "import './g.ts'; export type H = number;",
  'db/index.ts': "import type { Fine } from '#app/domain/fine.ts'; import 'kysely'; export type { Fine };",
  'db/fine.ts': 'export {};',
  'db/migrations/0002-b.ts': "import { sql } from 'kysely';",
  'app/services/fine.server.ts': "import { fine } from '#app/domain/fine.ts'; import '#db'; import 'node:crypto'; export type Fine = number;",
  'app/components/fine.tsx': "import type { Fine } from '#app/domain/fine.ts'; import 'react'; import '#app/messages/fine.ts';",
  'app/components/fine.server.ts': 'export {};',
  'app/messages/fine.ts': 'export {};',
  'app/routes/fine/part.tsx': 'export {};',
  'app/routes/fine/route.tsx': "import './part.tsx'; import '#app/services/fine.server.ts'; import '#app/components/fine.tsx'; import '#app/domain/fine.ts';",
  'app/routes/b.$c/part.tsx': 'export {};',
  'app/routes/b.$c.$d/part.tsx': 'export {};',
  'app/routes/b.$c.$d/route.tsx': "import './part.tsx';",
  'content/fine.ts': 'export {};',
  'scripts/fine.ts': "import '#app/services/fine.server.ts';",
  'test/fine.ts': "import '#db'; import '../scripts/fine.ts';",
};

interface Violation {
  from: string;
  rule: { name: string };
}

let folder = '';
let violations: string[] = [];

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'deskside-rules-'));
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  for (const [file, text] of Object.entries(ALLOWED)) write(file, text);
  for (const [, file, line] of BROKEN) write(file, line);
  const imports = { '#app/*': './app/*', '#db': './db/index.ts', '#db/*': './db/*', '#test/*': './test/*' };
  const dependencies = { react: '1', zod: '1', kysely: '1' };
  write('package.json', JSON.stringify({ name: 'fixture', type: 'module', imports, dependencies }));
  write('tsconfig.json', '{ "compilerOptions": { "module": "ESNext", "moduleResolution": "Bundler", "jsx": "react-jsx" } }');
  for (const name of Object.keys(dependencies)) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(`node_modules/${name}/index.js`, '');
  }
  violations = cruise(folder);
}, 20_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function cruise(cwd: string): string[] {
  const cruiser = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const rules = path.join(ROOT, '.dependency-cruiser.mjs');
  const args = [cruiser, '--config', rules, '--output-type', 'json', 'app', 'db', 'scripts', 'test'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', timeout: 15_000, maxBuffer: 1 << 26 });
  if (!stdout) throw new Error(`dependency-cruiser said nothing: ${stderr}`);
  const { summary } = JSON.parse(stdout) as { summary: { violations: Violation[] } };
  return summary.violations.map(({ from, rule }) => `${from} breaks ${rule.name}`);
}

describe('import rules', () => {
  it.each(BROKEN)('%s is named for %s', (rule, file) => {
    expect(violations).toContain(`${file} breaks ${rule}`);
  });

  it('let everything pass that is allowed', () => {
    const broken = new Set(BROKEN.map(([, file]) => file));
    // The other half of the circle is reported as well.
    broken.add('app/domain/e.ts');
    expect(violations.filter((violation) => !broken.has(violation.split(' ')[0] ?? ''))).toEqual([]);
  });

  it('are all broken once above, and each tells why it exists', () => {
    const rules = config.forbidden ?? [];
    expect(new Set(BROKEN.map(([rule]) => rule))).toEqual(new Set(rules.map((rule) => rule.name)));
    for (const rule of rules) expect(rule.comment, rule.name).toMatch(/^[A-Z`].+\.$/);
  });
});
