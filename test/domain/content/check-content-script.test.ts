import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';

const run = promisify(execFile);

async function checkContent(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  try {
    const { stdout, stderr } = await run('node_modules/.bin/tsx', ['scripts/check-content.ts', ...args]);
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

describe('npm run check:content', () => {
  it('reports the seeded mistakes exactly, and fails', async () => {
    const { code, out } = await checkContent('test/support/seeded-content');
    expect(code).toBe(1);
    const lines = out.trimEnd().split('\n');
    expect(`${lines.slice(0, -1).join('\n')}\n`).toBe(readFileSync('test/support/seeded-content/expected.txt', 'utf8'));
    expect(lines.at(-1)).toMatch(/^\d+ files: \d+ errors, \d+ warnings\. Fit to publish: 1 rubric, 0 scenarios, 0 lessons, 0 courses\.$/);
  }, 60_000);

  it('gives the same as JSON', async () => {
    const { code, out } = await checkContent('test/support/seeded-content', '--json');
    expect(code).toBe(1);
    const { errors, warnings, problems } = JSON.parse(out) as { errors: number; warnings: number; problems: { severity: string }[] };
    expect(problems).toHaveLength(errors + warnings);
    expect(problems.filter((problem) => problem.severity === 'error')).toHaveLength(errors);
  }, 60_000);

  it('gives the figures of each scenario, for people and for programs', async () => {
    const { code, out } = await checkContent('--figures');
    expect(code).toBe(0);
    expect(out).toMatch(/scenarios\/helpless-desk\.mdx: [\d,]+ states, shortest play \d+ decisions, about [\d.]+ minutes, reading age [\d.]+\n {2}ending +outcome +lowest +highest\n {2}name-back +success +\d+ % +\d+ %/);
    const { scenarios } = JSON.parse((await checkContent('--json')).out) as { scenarios: { path: string; minutes: number; endings: unknown[] }[] };
    expect(scenarios.map(({ path, endings }) => `${path} ${endings.length}`)).toEqual(['scenarios/email-only-mandate.mdx 5', 'scenarios/helpless-desk.mdx 5']);
  }, 60_000);

  it('says in one sentence that a folder cannot be read', async () => {
    const { code, out, err } = await checkContent('no-such-folder');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^The folder no-such-folder cannot be read: .*\n$/);
  }, 60_000);
});
