// Serves Deskside: prepares the database and content, then listens. `node scripts/start.mjs` builds first and ends here.
import compression from 'compression';
import express from 'express';
import { existsSync } from 'node:fs';
import { constants } from 'node:zlib';
import sirv from 'sirv';
import { makeStep } from './bootstrap/step.mjs';
import { answerWith } from './serve/answer.mjs';
import { refuseWrites, takeAddressAsItIs } from './serve/api.mjs';
import { answerFaults, refuseLargeForms } from './serve/faults.mjs';
import { contentSecurityPolicy, refuseForeignForms, safeHeaders } from './serve/headers.mjs';
import { sayPlainly } from './serve/trouble.mjs';

const development = process.argv.includes('--dev');
process.env.DESKSIDE_MODE ??= process.env.NODE_ENV === 'production' ? 'production' : 'demo';
// React and Remix read it: a production build fails to render under NODE_ENV=development.
if (!development) process.env.NODE_ENV = 'production';

const host = process.env.HOST ?? '127.0.0.1';
const port = Number(process.env.PORT ?? 3000);

const vite = development
  ? await import('vite').then(({ createServer }) => createServer({ server: { middlewareMode: true }, appType: 'custom' }))
  : undefined;
const loadBuild = () => (vite ? vite.ssrLoadModule('virtual:remix/server-build') : import('../build/server/index.js'));

try {
  const build = await loadBuild();
  const { prepare, createLoadContext, wholeBodyOf, piecesOf, startDutyRunner, startMailRunner } = build.entry.module;
  const prepared = await prepare(makeStep());

  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', process.env.TRUST_PROXY ?? 'loopback');
  app.use(safeHeaders);
  if (vite) app.use(vite.middlewares);
  else if (existsSync('build/client')) {
    app.use('/assets', sirv('build/client/assets', { immutable: true, maxAge: 31_536_000, gzip: true, brotli: true, etag: false }));
    app.use(sirv('build/client', { maxAge: 3600, gzip: true, brotli: true }));
  }
  // Level 4 is where a page of text stops shrinking much and starts to cost.
  app.use(compression({ level: 4, brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } } }));
  app.use('/api', refuseWrites, takeAddressAsItIs);
  app.use(refuseForeignForms);
  app.use((request, response, next) => {
    request.deskside = createLoadContext(request.headers.cookie ?? null, request.ip ?? '');
    response.setHeader('Content-Security-Policy', contentSecurityPolicy(request.deskside.nonce, development));
    next();
  });
  app.use(refuseLargeForms);
  app.all('*', answerWith(vite ? loadBuild : build, { wholeBodyOf, piecesOf }));
  app.use(answerFaults);

  const server = app.listen(port, host);
  await new Promise((resolve, reject) => server.once('listening', resolve).once('error', reject));
  console.log(`\nDeskside is at http://${host.includes(':') ? `[${host}]` : host}:${server.address().port}\n${prepared.howToSignIn}`);

  const runners = [startMailRunner(), startDutyRunner()];
  const stop = () => {
    const settled = Promise.all(runners.map((runner) => runner.stop()));
    server.close(() => settled.then(() => build.entry.module.closeDb()).finally(() => process.exit(0)));
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 5_000).unref();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
} catch (error) {
  console.error(await sayPlainly(error, { host, port }));
  process.exit(1);
}
