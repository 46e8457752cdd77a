// @ts-check
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';

/** @typedef {Record<string, string | undefined>} Environment a process's variables */

/**
 * Runs a command with all its output in a log file and returns its exit code (null: killed).
 * A Ctrl-C or a termination is passed on, and we end only after the child has: a start that is
 * stopped never leaves npm running behind the back of the next one.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, env: Environment, log: string, started?: (pid: number) => void }} options
 * @returns {Promise<number | null>} rejects when the command cannot be started
 */
export function runLogged(command, args, { cwd, env, log, started }) {
  mkdirSync(path.dirname(log), { recursive: true });
  const file = openSync(log, 'w');
  // npm is a script, which Windows starts only through its shell.
  const shell = process.platform === 'win32' && !path.isAbsolute(command);
  const child = spawn(command, args, { cwd, env: /** @type {NodeJS.ProcessEnv} */ (env), stdio: ['ignore', file, file], shell });
  closeSync(file);
  if (child.pid) started?.(child.pid);
  const stopPassing = passSignalsTo(child);
  return new Promise((resolve, reject) => {
    child.once('error', (error) => {
      stopPassing();
      reject(error);
    });
    child.once('close', (code) => {
      const interrupted = stopPassing();
      if (interrupted) process.exit(128 + constants.signals[interrupted]);
      resolve(code);
    });
  });
}

/**
 * Passes SIGINT and SIGTERM on to a child until the returned function is called, which tells the signal that came, if any.
 * @param {import('node:child_process').ChildProcess} child
 */
export function passSignalsTo(child) {
  /** @type {NodeJS.Signals | undefined} */
  let received;
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => {
    received = signal;
    child.kill(signal);
  };
  process.on('SIGINT', pass);
  process.on('SIGTERM', pass);
  return () => {
    process.off('SIGINT', pass);
    process.off('SIGTERM', pass);
    return received;
  };
}

/**
 * The last lines of a log that say something, indented for the terminal.
 * @param {string} log
 * @param {number} lines
 */
export function tail(log, lines) {
  return readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-lines)
    .map((line) => `    ${line}`)
    .join('\n');
}
