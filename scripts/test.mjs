// @ts-check
// `npm test`: makes the clone ready, then runs every check. `npm test -- --only unit` is for a person in a hurry.
import { requireNode } from './bootstrap/node-version.mjs';

requireNode();
// Loaded only now, so that an old Node gets its sentence and not a syntax error.
const { Refusal, run } = await import('./bootstrap/refusal.mjs');

await run(async () => {
  const { mkdtempSync, mkdirSync, readdirSync, rmSync } = await import('node:fs');
  const path = await import('node:path');
  const { fileURLToPath } = await import('node:url');
  const { prepare } = await import('./bootstrap/prepare.mjs');
  const { duration, makeStep } = await import('./bootstrap/step.mjs');
  const { testEnvironment } = await import('./testing/environment.mjs');
  const { runStages } = await import('./testing/run-stages.mjs');
  const { chooseStages } = await import('./testing/stages.mjs');
  const { closingLine, tally } = await import('./testing/tally.mjs');

  const root = fileURLToPath(new URL('..', import.meta.url));
  const { groups, forVitest } = chooseStages(process.argv.slice(2));
  const env = testEnvironment(process.env);
  const step = makeStep();
  await prepare(root, { env, step, build: false });

  mkdirSync(path.join(root, '.bootstrap'), { recursive: true });
  const reports = mkdtempSync(path.join(root, '.bootstrap', 'reports-'));
  const results = await runStages(groups, { root, env, step, reports, forVitest });
  const counts = tally(readdirSync(reports).map((name) => path.join(reports, name)));
  rmSync(reports, { recursive: true });

  console.log('\nSummary');
  for (const { stage, passed, milliseconds } of results) {
    console.log(`  ${passed ? 'passed' : 'FAILED'}  ${duration(milliseconds).padStart(12)}  ${stage.title}`);
  }
  const failed = results.some((result) => !result.passed);
  if (failed) process.exitCode = 1;
  if (results.some((result) => result.stage.vitest)) {
    if (!failed && counts.passed === 0) throw new Refusal('Not one test ran, so nothing has been shown.');
    console.log(`\n${closingLine(counts)}`);
  }
});
