import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DATABASE_KINDS, emptyDatabase, type FreshDatabase } from '#test/support/database.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const HEADER = 'email,name,role,team,cohort,manager';
const SOUND = [HEADER, 'ada@x.org,Ada,service-desk,Desk,Autumn,mara@x.org', 'mara@x.org,Mara,lead,,,'].join('\n');
const FAULTY = `${SOUND}\nADA@x.org,Ada again,,,,\nnobody,No,,,,\n`;

interface Answer {
  code: number | null;
  stdout: string;
  stderr: string;
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'deskside-roster-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(content: string | Uint8Array, name = 'roster.csv'): Promise<string> {
  const made = path.join(folder, name);
  await writeFile(made, content);
  return made;
}

function run(url: string, words: string[], begin: string[] = [process.execPath, '--import', 'tsx', 'scripts/roster.ts']): Promise<Answer> {
  const [command = '', ...first] = begin;
  const child = spawn(command, [...first, ...words], { cwd: ROOT, env: { NODE_ENV: 'production', PATH: process.env.PATH, HOME: folder, DATABASE_URL: url }, timeout: 60_000, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: Answer = { code: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
  return new Promise((resolve, reject) => child.once('error', reject).once('close', (code) => resolve({ ...said, code })));
}

/** The one line of JSON that stands on standard output, and nothing else there. */
function counted({ stdout }: Answer) {
  expect(stdout).toMatch(/^\{.*\}\n$/);
  return JSON.parse(stdout) as Record<string, unknown>;
}

describe.each(DATABASE_KINDS)('the command npm run roster (%s)', (kind) => {
  let fresh: FreshDatabase;
  beforeEach(async () => {
    fresh = await emptyDatabase(kind);
  }, 60_000);
  afterEach(() => fresh.dispose());
  const addresses = async () => (await fresh.db.selectFrom('person').select(['email', 'organisation_id']).orderBy('email').execute()).map(({ email, organisation_id }) => `${organisation_id} ${email}`);

  it('plans on a database without a table, applies, and finds all the same afterwards', { timeout: 120_000 }, async () => {
    const name = await file(SOUND);
    const planned = await run(fresh.url, ['import', name, '--json']);
    expect(counted(planned)).toEqual({
      create: 2,
      update: 0,
      same: 0,
      rejected: [],
      teams: [{ name: 'Desk', create: true, manager: 'mara@x.org' }],
      cohorts: [{ name: 'Autumn', create: true }],
      warnings: [],
      applied: false,
    });
    expect(planned).toMatchObject({ code: 0, stderr: '' });
    expect(await addresses()).toEqual([]);

    const applied = await run(fresh.url, ['import', name, '--apply', '--json']);
    expect(counted(applied)).toMatchObject({ create: 2, update: 0, same: 0, rejected: [], applied: true });
    expect(applied.code).toBe(0);
    expect(await addresses()).toEqual(['default ada@x.org', 'default mara@x.org']);
    expect(await fresh.db.selectFrom('audit_entry').select(['actor_id', 'action']).orderBy('action').execute()).toEqual([{ actor_id: null, action: 'change-roles' }, { actor_id: null, action: 'import-roster' }]);
    expect(counted(await run(fresh.url, ['import', name, '--json', '--apply']))).toMatchObject({ create: 0, update: 0, same: 2, rejected: [], teams: [], cohorts: [] });
  });

  it('applies the good lines and ends with 1 where one is left out', { timeout: 120_000 }, async () => {
    const applied = await run(fresh.url, ['import', await file(`\ufeff${FAULTY.replaceAll(',', ';').replaceAll('\n', '\r\n')}`), '--apply', '--json']);
    expect(counted(applied)).toMatchObject({
      create: 2,
      rejected: [
        { line: 4, reason: 'ada@x.org stands on line 2 already, and each person has one line.' },
        { line: 5, reason: '“nobody” does not look like an e-mail address.' },
      ],
    });
    expect(applied).toMatchObject({ code: 1, stderr: '' });
    expect(await addresses()).toHaveLength(2);
  });
});

describe('the command npm run roster', () => {
  let fresh: FreshDatabase;
  beforeAll(async () => {
    fresh = await emptyDatabase('sqlite');
  });
  afterAll(() => fresh.dispose());

  it('is in package.json, and says its plan in words without --json', { timeout: 60_000 }, async () => {
    const { code, stdout } = await run(fresh.url, ['import', await file(FAULTY, 'faulty.csv')], ['npm', 'run', '-s', 'roster', '--']);
    expect(stdout.trimEnd().split('\n')).toEqual([
      '2: create ada@x.org, Ada, learner',
      '3: create mara@x.org, Mara, manager',
      '4: left out. ada@x.org stands on line 2 already, and each person has one line.',
      '5: left out. “nobody” does not look like an e-mail address.',
      'Team “Desk”, new, managed by mara@x.org',
      'Cohort “Autumn”, new',
      '2 created, 0 changed, 0 the same, 2 left out. This is the plan; nothing was changed. To apply it, add --apply.',
      'Those created have no password: they sign in by single sign-on, or with one from npm run admin -- password EMAIL.',
    ]);
    expect(code).toBe(1);
  });

  it.each([
    ['there is no such file', () => ['import', path.join(folder, 'nowhere.csv')], /^There is no file .*nowhere\.csv\.\n$/],
    ['it is a folder', () => ['import', folder], /cannot be read/],
    ['a column is missing', async () => ['import', await file('email\nada@x.org\n', 'one.csv')], /^The column “name” is missing\./],
    ['it is not UTF-8', async () => ['import', await file(new Uint8Array([...Buffer.from('email,name\na@x.org,J'), 0xf6, 10]), 'latin.csv')], /^Line 2 is not written in UTF-8\./],
    ['it is empty', async () => ['import', await file('', 'empty.csv')], /^The file is empty\./],
    ['the organisation is unknown', async () => ['import', await file(SOUND, 'sound.csv'), '--organisation', 'nowhere'], /^There is no organisation “nowhere” here\./],
    ['there is no file named', () => ['import'], /^Usage:/],
    ['the command is another', () => ['export', 'x.csv'], /^Usage:/],
    ['a word is unknown', () => ['import', 'x.csv', '--aply'], /^--aply is not known\. Usage:/],
  ])('ends with 2 and a sentence when %s, and prints no JSON', { timeout: 60_000 }, async (_, words, sentence) => {
    const answer = await run(fresh.url, [...(await words()), '--json', '--apply']);
    expect(answer).toMatchObject({ code: 2, stdout: '' });
    expect(answer.stderr).toMatch(sentence);
  });

  it('imports into the organisation that is named', { timeout: 60_000 }, async () => {
    await fresh.db.insertInto('organisation').values({ id: 'clinic', slug: 'eye-clinic', name: 'Eye clinic', time_zone: 'Europe/Lisbon', created_at: '2026-01-01T08:00:00.000Z' }).execute();
    const name = await file(SOUND, 'sound.csv');
    expect((await run(fresh.url, ['import', name, '--apply', '--organisation', 'clinic'])).code).toBe(0);
    expect(await fresh.db.selectFrom('person').select('organisation_id').distinct().execute()).toEqual([{ organisation_id: 'clinic' }]);
    expect(await fresh.db.selectFrom('cohort').select('time_zone').execute()).toEqual([{ time_zone: 'Europe/Lisbon' }]);
  });
});
