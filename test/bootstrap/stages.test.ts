import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testEnvironment } from '../../scripts/testing/environment.mjs';
import { STAGES, chooseStages } from '../../scripts/testing/stages.mjs';
import { closingLine, tally } from '../../scripts/testing/tally.mjs';

describe('the stages of npm test', () => {
  it('are all run unless some are named', () => {
    expect(chooseStages([]).groups).toBe(STAGES);
    expect(chooseStages(['--only', 'unit']).groups.flat().map((stage) => stage.id)).toEqual(['unit']);
    expect(chooseStages(['--only', 'types,e2e']).groups.flat().map((stage) => stage.id)).toEqual(['types', 'e2e']);
  });

  it('hand other words on to vitest', () => {
    expect(chooseStages(['--only', 'unit', 'test/domain']).forVitest).toEqual(['test/domain']);
  });

  it('that do not exist are refused, with the names of those that do', () => {
    expect(() => chooseStages(['--only', 'unti'])).toThrow(/no stage "unti"; the stages are types, lint/);
    expect(() => chooseStages(['--only'])).toThrow(/no stage ""/);
  });

  it('do not see the settings of the person’s own installation', () => {
    expect(testEnvironment({ NODE_ENV: 'production', DATABASE_URL: 'x', SESSION_SECRET: 'y', PORT: '1', CHROMIUM_PATH: '/c' }, true)).toEqual({ CHROMIUM_PATH: '/c' });
    expect(testEnvironment({ NODE_ENV: 'test' }, false)).toEqual({ NO_COLOR: '1' });
  });
});

describe('the closing line', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'deskside-tally-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function report(name: string, text: object): string {
    writeFileSync(path.join(folder, name), JSON.stringify(text));
    return path.join(folder, name);
  }

  it('adds up the reports, a file that could not be loaded being one failure', () => {
    const unit = report('unit.json', {
      numPassedTests: 7,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 0,
      testResults: [
        { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
        { status: 'failed', assertionResults: [] },
      ],
    });
    const e2e = report('e2e.json', { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] });
    expect(tally([unit, e2e, path.join(folder, 'never-written.json')])).toEqual({ passed: 10, failed: 2, skipped: 2 });
  });

  it('is plain', () => {
    expect(closingLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    expect(closingLine({ passed: 12, failed: 1, skipped: 3 })).toBe('12 passed, 1 failed, 3 skipped');
  });
});
