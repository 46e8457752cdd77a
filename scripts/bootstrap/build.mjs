// @ts-check
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runLogged, tail } from './child.mjs';
import { compressFolder } from './compress.mjs';
import { Refusal } from './refusal.mjs';
import { hashSources } from './sources.mjs';

/** Remix's command line, by its file: `.bin` holds no JavaScript on Windows. */
const REMIX = 'node_modules/@remix-run/dev/dist/cli.js';

/** The hash of the sources that the present build was made from; written last. @param {string} root */
const marker = (root) => path.join(root, 'build', '.sources');

/**
 * Whether the build is missing, unfinished, or older than its sources.
 * @param {string} root
 * @param {string} [sources] their hash
 */
export function needsBuild(root, sources = hashSources(root)) {
  return !existsSync(marker(root)) || readFileSync(marker(root), 'utf8').trim() !== sources;
}

/**
 * Builds the server and the browser's files when their sources have changed, always for production.
 * Throws a Refusal with the last lines of a failed build.
 * @param {string} root
 * @param {{ env: import('./child.mjs').Environment, step: import('./step.mjs').Step, lock: import('./lock.mjs').Lock, builder?: string }} options
 */
export async function buildIfNeeded(root, { env, step, lock, builder = REMIX }) {
  // Taken before the build: a file that is saved meanwhile makes the next start build again.
  const sources = hashSources(root);
  if (!needsBuild(root, sources)) return;
  await step('Building the pages', async () => {
    const log = path.join(root, '.bootstrap', 'build.log');
    rmSync(marker(root), { force: true });
    lock.doing('building the pages');
    const code = await runLogged(process.execPath, [path.join(root, builder), 'vite:build'], {
      cwd: root,
      env: { ...env, NODE_ENV: 'production' },
      log,
      started: (pid) => lock.doing('building the pages', pid),
    });
    if (code !== 0) throw new Refusal(`The pages could not be built; the build said:\n\n${tail(log, 30)}\n\n  The whole output is in .bootstrap/build.log.`);
  });
  await step('Compressing what the browser loads', async () => {
    await compressFolder(path.join(root, 'build', 'client'));
    mkdirSync(path.join(root, 'build'), { recursive: true });
    writeFileSync(marker(root), `${sources}\n`);
    lock.doing('starting');
  });
}
