// @ts-check
import { spawn } from 'node:child_process';
import path from 'node:path';
import { passSignalsTo } from '../bootstrap/child.mjs';

/**
 * @typedef {import('./stages.mjs').Stage} Stage
 * @typedef {{ stage: Stage, passed: boolean, hung: boolean, milliseconds: number, output: string }} StageResult `output` is empty where it was shown live
 */

/**
 * Runs one stage to its end and never rejects for a failing one.
 * Live output goes straight to the terminal; otherwise it is kept for afterwards.
 * @param {Stage} stage
 * @param {{ root: string, env: import('../bootstrap/child.mjs').Environment, extra?: string[], live: boolean }} options
 * @returns {Promise<StageResult>}
 */
export function runStage(stage, { root, env, extra = [], live }) {
  const [file = '', ...args] = stage.command;
  const begun = performance.now();
  const child = spawn(process.execPath, [path.join(root, file), ...args, ...extra], {
    cwd: root,
    env: /** @type {NodeJS.ProcessEnv} */ (env),
    stdio: live ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  let hung = false;
  const limit = setTimeout(() => {
    hung = true;
    child.kill('SIGKILL');
  }, stage.minutes * 60_000);
  const stopPassing = passSignalsTo(child);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(limit);
      if (stopPassing()) process.exit(130);
      resolve({ stage, passed: code === 0, hung, milliseconds: performance.now() - begun, output });
    });
  });
}
