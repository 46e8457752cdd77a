import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acquireLock } from '../../scripts/bootstrap/lock.mjs';
import { markProcess } from '../../scripts/bootstrap/process-alive.mjs';

let folder = '';
let said: string[] = [];
const options = { say: (sentence: string) => said.push(sentence), poll: 5 };
const file = () => path.join(folder, 'lock');

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'deskside-lock-'));
  said = [];
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A lock as another process would have left it. */
function leaveLock(holder: object) {
  const base = { token: 't', host: hostname(), child: null, since: new Date().toISOString(), doing: 'installing packages' };
  writeFileSync(file(), JSON.stringify({ ...base, ...holder }));
}

const deadProcess = () => ({ pid: spawnSync(process.execPath, ['-e', '']).pid, born: '1' });

async function isFree(): Promise<boolean> {
  const taken = acquireLock(folder, options).then((lock) => {
    lock.release();
    return true;
  });
  const result = await Promise.race([taken, wait(60, false)]);
  rmSync(file(), { force: true });
  await taken;
  return result;
}

describe('the lock', () => {
  it('lets one in at a time, tells the other what it waits for, and lets it in afterwards', async () => {
    const first = await acquireLock(folder, options);
    first.doing('installing packages');
    const order: string[] = [];
    const second = acquireLock(folder, options).then((lock) => {
      order.push('second');
      lock.release();
    });
    await wait(40);
    expect(said).toEqual([expect.stringMatching(/^ {2}Waiting for another start that is installing packages \(process \d+, since .+\)\.$/)]);
    order.push('first');
    first.release();
    await second;
    expect(order).toEqual(['first', 'second']);
    expect(existsSync(file())).toBe(false);
  });

  it('never lets two in, however many come at once, also over a dead one', async () => {
    leaveLock({ owner: deadProcess() });
    let inside = 0;
    let most = 0;
    const visit = async () => {
      const lock = await acquireLock(folder, options);
      most = Math.max(most, ++inside);
      await wait(3);
      inside -= 1;
      lock.release();
    };
    await Promise.all(Array.from({ length: 8 }, visit));
    expect(most).toBe(1);
  });

  it('is taken over from a process that is dead', async () => {
    leaveLock({ owner: deadProcess() });
    expect(await isFree()).toBe(true);
    expect(said).toEqual([]);
  });

  it.runIf(process.platform === 'linux')('is taken over when another process has got the dead one’s number', async () => {
    leaveLock({ owner: { pid: process.pid, born: '1' } });
    expect(await isFree()).toBe(true);
  });

  it('is kept while a child of the dead process still installs', async () => {
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 5000)']);
    leaveLock({ owner: deadProcess(), child: markProcess(child.pid ?? 0) });
    expect(await isFree()).toBe(false);
    child.kill('SIGKILL');
  });

  it('of another machine is kept while its heart beats', async () => {
    leaveLock({ owner: { pid: 1, born: null }, host: 'elsewhere' });
    expect(await isFree()).toBe(false);
    leaveLock({ owner: { pid: 1, born: null }, host: 'elsewhere' });
    const longAgo = new Date(Date.now() - 3_600_000);
    utimesSync(file(), longAgo, longAgo);
    expect(await isFree()).toBe(true);
  });

  it('that is empty is kept for the instant in which it is written, and not for ever', async () => {
    writeFileSync(file(), '');
    expect(await isFree()).toBe(false);
    writeFileSync(file(), '');
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(file(), longAgo, longAgo);
    expect(await isFree()).toBe(true);
  });

  it('is not blocked by a takeover that was broken off', async () => {
    leaveLock({ owner: deadProcess() });
    mkdirSync(`${file()}.takeover`);
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(`${file()}.takeover`, longAgo, longAgo);
    expect(await isFree()).toBe(true);
  });

  it('names its holder', async () => {
    const lock = await acquireLock(folder, options);
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toMatchObject({ host: hostname(), owner: { pid: process.pid }, doing: 'starting' });
    lock.release();
  });
});
