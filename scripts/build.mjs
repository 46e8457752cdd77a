// @ts-check
// `npm run build`: makes the clone ready without serving it.
import { requireNode } from './bootstrap/node-version.mjs';

requireNode();
const { run } = await import('./bootstrap/refusal.mjs');

await run(async () => {
  const { prepare } = await import('./bootstrap/prepare.mjs');
  const { makeStep } = await import('./bootstrap/step.mjs');
  const { fileURLToPath } = await import('node:url');
  await prepare(fileURLToPath(new URL('..', import.meta.url)), { env: process.env, step: makeStep(), build: true });
});
