// @ts-check
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { buildIfNeeded } from './build.mjs';
import { installIfNeeded } from './install.mjs';
import { acquireLock } from './lock.mjs';

/**
 * Makes the clone ready under the lock: packages installed and, where asked for, pages built.
 * When both are up to date it says nothing and takes a moment.
 * @param {string} root
 * @param {{ env: import('./child.mjs').Environment, step: import('./step.mjs').Step, build: boolean }} options
 */
export async function prepare(root, { env, step, build }) {
  const folder = path.join(root, '.bootstrap');
  mkdirSync(folder, { recursive: true });
  const lock = await acquireLock(folder);
  try {
    await installIfNeeded(root, { env, step, lock });
    if (build) await buildIfNeeded(root, { env, step, lock });
  } finally {
    lock.release();
  }
}
