// @ts-check
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { prepare } from '../bootstrap/prepare.mjs';
import { duration } from '../bootstrap/step.mjs';
import { runStage } from './run-stage.mjs';

/**
 * @typedef {import('./stages.mjs').Stage} Stage
 * @typedef {import('./run-stage.mjs').StageResult} StageResult
 * @typedef {{ root: string, env: import('../bootstrap/child.mjs').Environment, step: import('../bootstrap/step.mjs').Step, reports: string, forVitest: string[] }} Run
 *   `reports` is the folder for vitest's counts
 */

/**
 * Runs groups of stages one after the other and stops after the first group with a failure.
 * @param {Stage[][]} groups
 * @param {Run} run
 */
export async function runStages(groups, run) {
  /** @type {StageResult[]} */
  const results = [];
  for (const group of groups) {
    if (group.some((stage) => stage.needsBuild)) await prepare(run.root, { env: run.env, step: run.step, build: true });
    results.push(...(group.length === 1 ? [await runAlone(/** @type {Stage} */ (group[0]), run)] : await runTogether(group, run)));
    if (results.some((result) => !result.passed)) break;
  }
  return results;
}

/** @param {Stage} stage @param {Run} run */
async function runAlone(stage, run) {
  console.log(`\n${stage.title}`);
  const extra = stage.vitest ? vitestWords(stage, run) : [];
  const result = await runStage(stage, { ...run, extra, live: true });
  if (result.hung) console.log(hungSentence(stage));
  return result;
}

/** Quiet stages, as many at a time as there are cores; each shows its words when it ends. @param {Stage[]} group @param {Run} run */
async function runTogether(group, run) {
  console.log('');
  const waiting = [...group];
  /** @type {StageResult[]} */
  const results = [];
  const worker = async () => {
    for (let stage = waiting.shift(); stage; stage = waiting.shift()) {
      const result = await runStage(stage, { ...run, live: false });
      console.log(`${stage.title.padEnd(14)} ${result.passed ? 'passed' : 'FAILED'} ${duration(result.milliseconds).padStart(12)}`);
      if (result.output.trim()) console.log(`${result.output.trim()}\n`);
      if (result.hung) console.log(hungSentence(stage));
      results.push(result);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return results;
}

/** @param {Stage} stage @param {Run} run */
function vitestWords(stage, { reports, forVitest }) {
  return ['--reporter=./scripts/testing/names-first.mjs', '--reporter=default', '--reporter=json', `--outputFile.json=${path.join(reports, `${stage.id}.json`)}`, ...forVitest];
}

/** @param {Stage} stage */
function hungSentence(stage) {
  return `${stage.title} had not ended after ${stage.minutes} minutes and was stopped.`;
}
