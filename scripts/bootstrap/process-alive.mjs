// @ts-check
import { readFileSync } from 'node:fs';

/** @typedef {{ pid: number, born: string | null }} ProcessMark */

/**
 * When a process began, in kernel ticks since boot, where the system tells (Linux); else null.
 * A process id alone is not a name: after a crash another process may get it, in a container even always.
 * @param {number} pid
 */
function birth(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command's name, in brackets, may contain blanks; the start time is the 20th field after it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

/**
 * Names a running process so that it can be recognised later.
 * @param {number} pid
 * @returns {ProcessMark}
 */
export function markProcess(pid) {
  return { pid, born: birth(pid) };
}

/**
 * Whether the marked process still runs on this machine.
 * @param {ProcessMark} mark
 */
export function isAlive({ pid, born }) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, under another user.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return false;
  }
  const now = birth(pid);
  return born === null || now === null || born === now;
}
