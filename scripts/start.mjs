// @ts-check
// `npm start`: makes the clone ready, then serves. Only Node's own modules may be loaded until the packages are there.
import { requireNode } from './bootstrap/node-version.mjs';

requireNode();
// Loaded only now, so that an old Node gets its sentence and not a syntax error.
const { run } = await import('./bootstrap/refusal.mjs');

await run(async () => {
  const { decideMode } = await import('./bootstrap/mode.mjs');
  const { prepare } = await import('./bootstrap/prepare.mjs');
  const { makeStep } = await import('./bootstrap/step.mjs');
  const { fileURLToPath } = await import('node:url');

  const mode = decideMode(process.env);
  const root = fileURLToPath(new URL('..', import.meta.url));
  await prepare(root, { env: process.env, step: makeStep(), build: true });

  // The build is a production build and React must be the one it was made with, also in a demo:
  // what the person asked for lives on in DESKSIDE_MODE.
  process.env.DESKSIDE_MODE = mode;
  process.env.NODE_ENV = 'production';
  // ./data and ./content are the clone's, from wherever this was called.
  process.chdir(root);
  await import(new URL('./serve.mjs', import.meta.url).href);
});
