import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface ServeProcess {
  child: ChildProcess;
  /** Resolves when the process has said this, or has ended. */
  says(words: string): Promise<void>;
  ended: Promise<Ended>;
}

/** A folder to start the production server in: the build and the content are there, and nothing else. */
export async function makeServeFolder(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'deskside-start-'));
  for (const name of ['build', 'content']) await symlink(path.join(ROOT, name), path.join(folder, name));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Starts the production server's script in a folder, for tests of the start itself; whoever calls this ends it. */
export function spawnServe(folder: string, env: Record<string, string>): ServeProcess {
  const child = spawn(process.execPath, [path.join(ROOT, 'scripts/serve.mjs')], {
    cwd: folder,
    env: { PATH: process.env.PATH, NODE_ENV: 'production', DESKSIDE_MODE: 'demo', SESSION_SECRET: 'only for these tests', HOST: '127.0.0.1', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 60_000,
  });
  const said: Ended = { code: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
  const ended = new Promise<Ended>((resolve, reject) => child.once('error', reject).once('close', (code) => resolve({ ...said, code })));
  return {
    child,
    ended,
    says: (words) =>
      new Promise((resolve) => {
        const look = () => said.stdout.includes(words) && resolve();
        child.stdout.on('data', look);
        void ended.then(() => resolve());
        look();
      }),
  };
}
