import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { build } from 'esbuild';
import { appraise } from '#app/domain/rubric/appraise/appraise.ts';
import { EVERY_LOCAL } from '../scoring/every-local.ts';
import { MESSAGE, REPLIES } from './appraise/replies.ts';
import { makeFolder } from './children.ts';
import type { Figure, Measured } from './report.ts';
import { quantile } from './statistics.ts';

const ROUNDS = 5;
const WARM_UP = 300;
const PER_ROUND = 400;

/** Rating a reply of 60 words on all seven criteria and four steps after warm-up, and loading the scorer in a fresh process, bundled as the app is. */
export async function measureAppraise(tell: (line: string) => void): Promise<Measured> {
  tell('Warming up');
  rate(WARM_UP);
  const p50: Figure = { name: 'appraise-p50-ms', unit: 'ms', values: [], goal: { of: 'value', sense: 'at most', limit: 5 } };
  const p99: Figure = { name: 'appraise-p99-ms', unit: 'ms', values: [], goal: { of: 'value', sense: 'at most', limit: 20 } };
  const load: Figure = { name: 'appraise-load-ms', unit: 'ms', values: [], goal: { of: 'value', sense: 'at most', limit: 500 } };
  const bundle = await bundled();
  for (let round = 1; round <= ROUNDS; round += 1) {
    tell(`Round ${round} of ${ROUNDS}`);
    const times = rate(PER_ROUND);
    p50.values.push(quantile(times, 0.5));
    p99.values.push(quantile(times, 0.99));
    load.values.push(Number(execFileSync(process.execPath, [bundle], { encoding: 'utf8', timeout: 60_000 })));
  }
  return { rounds: ROUNDS, figures: [p50, p99, load], notes: [`${PER_ROUND} ratings a round after ${WARM_UP} to warm up, each on eleven criteria with evidence, remarks and suggestions; one core.`] };
}

/** The milliseconds of each of so many ratings. */
function rate(times: number): number[] {
  return Array.from({ length: times }, (_, index) => {
    const begun = performance.now();
    appraise(EVERY_LOCAL, { message: MESSAGE, conversation: [] }, REPLIES[index % REPLIES.length] as string);
    return performance.now() - begun;
  });
}

/** The scorer in one file, as the server's build has it. */
async function bundled(): Promise<string> {
  const file = path.join(makeFolder(), 'load.mjs');
  const banner = { js: 'globalThis.loadingSince = performance.now();' };
  await build({ entryPoints: [path.join(import.meta.dirname, 'appraise', 'load.ts')], outfile: file, bundle: true, platform: 'node', format: 'esm', minify: true, banner, logLevel: 'error' });
  return file;
}
