import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { afterEach } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** An npm that writes down how it was called and lays out packages like the real one, but at once. */
const FAKE_NPM = `#!/usr/bin/env node
const fs = require('node:fs');
const { NODE_ENV, npm_config_omit, npm_config_production } = process.env;
fs.appendFileSync('npm-calls', JSON.stringify({ args: process.argv.slice(2), NODE_ENV, npm_config_omit, npm_config_production }) + '\\n');
fs.rmSync('node_modules', { recursive: true, force: true });
const write = (file, text) => { fs.mkdirSync(require('node:path').dirname(file), { recursive: true }); fs.writeFileSync(file, text); };
if (process.env.NPM_HANGS) { process.on('SIGTERM', () => { fs.writeFileSync('npm-stopped', ''); process.exit(1); }); setInterval(() => {}, 1000); return; }
if (process.env.NPM_FAILS) { write('node_modules/half/index.js', ''); console.error(process.env.NPM_FAILS); process.exit(1); }
if (process.env.NPM_TAKES_MS) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(process.env.NPM_TAKES_MS));
for (const name of ['sqlite3', '@node-rs/argon2']) write('node_modules/' + name + '/index.js', '');
write('node_modules/@remix-run/dev/package.json', '{}');
write('node_modules/@remix-run/dev/dist/cli.js', \`
  const fs = require('node:fs');
  fs.appendFileSync('build-calls', process.env.NODE_ENV + '\\\\n');
  if (fs.readFileSync('app/page.ts', 'utf8').includes('broken')) { console.error('page.ts is broken'); process.exit(1); }
  fs.mkdirSync('build/client/assets', { recursive: true });
  fs.writeFileSync('build/client/assets/page.js', 'x'.repeat(5000));
\`);
`;

/** Stands for the server: says what it was started with and ends. */
const FAKE_SERVER = "console.log('served', process.env.DESKSIDE_MODE, process.env.NODE_ENV);";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A clone in small with the real bootstrap, a fake npm, a fake build and a fake server; removed after the test. */
export function makeClone() {
  const root = mkdtempSync(path.join(tmpdir(), 'deskside-clone-'));
  folders.push(root);
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
  cpSync(path.join(ROOT, 'scripts/bootstrap'), path.join(root, 'scripts/bootstrap'), { recursive: true });
  cpSync(path.join(ROOT, 'scripts/start.mjs'), path.join(root, 'scripts/start.mjs'));
  write('scripts/serve.mjs', FAKE_SERVER);
  write('package.json', '{ "dependencies": { "sqlite3": "6.0.1" } }');
  write('package-lock.json', '{ "lockfileVersion": 3 }');
  write('app/page.ts', 'export {};');
  write('bin/npm', FAKE_NPM);
  chmodSync(path.join(root, 'bin/npm'), 0o755);

  const linesOf = (file: string) => (existsSync(path.join(root, file)) ? readFileSync(path.join(root, file), 'utf8').trim().split('\n') : []);
  return {
    root,
    write,
    /** `npm start` with these settings in its environment; `meanwhile` may stop it as a terminal or a supervisor does. */
    start: (settings: Record<string, string> = {}, meanwhile?: (stop: () => void) => void) => runNode(path.join(root, 'scripts/start.mjs'), root, { PATH: `${root}/bin:${process.env.PATH}`, ...settings }, meanwhile),
    npmCalls: () => linesOf('npm-calls').map((line) => JSON.parse(line) as Record<string, unknown>),
    buildCalls: () => linesOf('build-calls'),
  };
}

function runNode(file: string, cwd: string, env: Record<string, string>, meanwhile?: (stop: () => void) => void): Promise<Ended> {
  const child = spawn(process.execPath, [file], { cwd, env: env as NodeJS.ProcessEnv, stdio: ['ignore', 'pipe', 'pipe'], timeout: 15_000 });
  const ended: Ended = { code: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (ended.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (ended.stderr += text));
  meanwhile?.(() => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ ...ended, code }));
  });
}
