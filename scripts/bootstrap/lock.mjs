// @ts-check
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive, markProcess } from './process-alive.mjs';

/**
 * @typedef {import('./process-alive.mjs').ProcessMark} ProcessMark
 * @typedef {{ token: string, host: string, owner: ProcessMark, child: ProcessMark | null, since: string, doing: string }} Holder
 * @typedef {{ doing: (what: string, childPid?: number) => void, release: () => void }} Lock
 */

const HEARTBEAT = 10_000;
/** A holder on another machine (a shared disk) is taken for dead after this long without a heartbeat. */
const SILENCE = 5 * 60_000;
/** The holder writes the file in the instant after creating it; one that stays unreadable longer was left by a crash. */
const UNREADABLE = 10_000;

/**
 * Waits until this process alone may install and build, saying once what it waits for.
 * A lock whose process is dead is taken over, but not while a child of it (npm, say) still runs.
 * @param {string} folder the `.bootstrap` folder
 * @param {{ say?: (sentence: string) => void, poll?: number }} [options] `poll` in milliseconds
 * @returns {Promise<Lock>}
 */
export async function acquireLock(folder, { say = console.log, poll = 250 } = {}) {
  const file = path.join(folder, 'lock');
  mkdirSync(folder, { recursive: true });
  let waitsFor = '';
  for (;;) {
    const lock = tryLock(file);
    if (lock) return lock;
    if (!takeOver(file)) {
      const holder = readHolder(file);
      const key = `${holder?.token} ${holder?.doing}`;
      if (holder && key !== waitsFor) say(describe(holder));
      if (holder) waitsFor = key;
      await wait(poll);
    }
  }
}

/** @param {string} file @returns {Lock | undefined} */
function tryLock(file) {
  /** @type {Holder} */
  const me = {
    token: randomUUID(),
    host: hostname(),
    owner: markProcess(process.pid),
    child: null,
    since: new Date().toISOString(),
    doing: 'starting',
  };
  try {
    writeFileSync(file, JSON.stringify(me), { flag: 'wx' });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return undefined;
    throw error;
  }
  const isMine = () => readHolder(file)?.token === me.token;
  const beat = setInterval(() => {
    if (isMine()) utimesSync(file, new Date(), new Date());
  }, HEARTBEAT);
  beat.unref();
  const release = () => {
    clearInterval(beat);
    process.off('exit', release);
    if (isMine()) rmSync(file, { force: true });
  };
  process.on('exit', release);
  return {
    doing(what, childPid) {
      me.doing = what;
      me.child = childPid ? markProcess(childPid) : null;
      if (!isMine()) return;
      writeFileSync(`${file}.${me.token}`, JSON.stringify(me));
      renameSync(`${file}.${me.token}`, file);
    },
    release,
  };
}

/**
 * Removes the lock of a dead holder. Two waiting starts could both see it dead and the slower one would then
 * remove the quicker one's new lock, so the second look and the removal happen under a guard of their own.
 * @param {string} file
 */
function takeOver(file) {
  if (!isStale(file)) return false;
  const guard = `${file}.takeover`;
  try {
    mkdirSync(guard);
  } catch {
    if ((age(guard) ?? 0) > UNREADABLE) rmSync(guard, { force: true, recursive: true });
    return false;
  }
  try {
    if (isStale(file)) rmSync(file, { force: true });
    return true;
  } finally {
    rmSync(guard, { force: true, recursive: true });
  }
}

/** @param {string} file */
function isStale(file) {
  const silent = age(file);
  if (silent === undefined) return false;
  const holder = readHolder(file);
  if (!holder) return silent > UNREADABLE;
  if (holder.host !== hostname()) return silent > SILENCE;
  return !isAlive(holder.owner) && !(holder.child && isAlive(holder.child));
}

/** Milliseconds since the file was last touched. @param {string} file */
function age(file) {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat ? Date.now() - stat.mtimeMs : undefined;
}

/** @param {string} file @returns {Holder | undefined} */
function readHolder(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {Holder} holder */
function describe({ host, owner, since, doing }) {
  const where = host === hostname() ? '' : ` on ${host}`;
  return `  Waiting for another start that is ${doing} (process ${owner.pid}${where}, since ${new Date(since).toLocaleTimeString()}).`;
}
