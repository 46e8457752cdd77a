import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { copyFile, cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Db } from '#db';
import { connect } from '#db/connect.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PATIENCE_MS = 30_000;

export interface TestServer {
  /** Such as http://127.0.0.1:40123; the same after a restart. */
  readonly origin: string;
  /** What the process wrote to its standard error: bugs, as the application logs nothing else there. */
  readonly complaints: string[];
  /** The server's content: a copy of the project's, for a test to change before a restart. */
  readonly contentFolder: string;
  /** The server's database, as a second process sees it. */
  readonly db: Db;
  /** Asks it to end and waits until it has. */
  stop(): Promise<void>;
  /** Ends it at once, as a power cut does. */
  kill(): Promise<void>;
  /** Starts it anew on the same port, database and content. */
  start(): Promise<void>;
  /** Ends it and removes everything it had. */
  dispose(): Promise<void>;
}

/**
 * Serves the production build in a folder of its own, with a copy of the given database file (or an empty one), on a free port.
 * Throws with what the process said when it does not begin to serve. `settings` are environment variables of its own.
 */
export async function startServer(database?: string, settings: Record<string, string> = {}): Promise<TestServer> {
  if (!existsSync(path.join(ROOT, 'build/server/index.js'))) throw new Error('There is nothing to serve yet: run `npm run build` first.');
  const folder = await mkdtemp(path.join(tmpdir(), 'deskside-e2e-'));
  const file = path.join(folder, 'deskside.sqlite');
  await symlink(path.join(ROOT, 'build'), path.join(folder, 'build'));
  await cp(path.join(ROOT, 'content'), path.join(folder, 'content'), { recursive: true });
  if (database) await copyFile(database, file);

  let child: ChildProcess | undefined;
  let port = '0';
  const complaints: string[] = [];
  const db = connect(`file:${file}`);

  async function start() {
    child = spawnServer(folder, { ...settings, DATABASE_URL: `file:${file}`, PORT: port });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => complaints.push(text));
    port = await portOf(child, complaints);
  }

  async function end(signal: NodeJS.Signals) {
    const ending = child;
    child = undefined;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const gone = once(ending, 'exit');
    ending.kill(signal);
    await gone;
  }

  await start();
  return {
    origin: `http://127.0.0.1:${port}`,
    complaints,
    contentFolder: path.join(folder, 'content'),
    db,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    start,
    async dispose() {
      await db.destroy();
      await end('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function spawnServer(folder: string, env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [path.join(ROOT, 'scripts/serve.mjs')], {
    cwd: folder,
    env: { PATH: process.env.PATH, NODE_ENV: 'production', DESKSIDE_MODE: 'demo', SESSION_SECRET: 'only for these tests', HOST: '127.0.0.1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** The port that the server says it is at, once it serves. */
async function portOf(child: ChildProcess, complaints: string[]): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    const give = (why: string) => reject(new Error(`The server ${why}. It said:\n${said}\n${complaints.join('')}`));
    const patience = setTimeout(() => give(`did not begin to serve within ${PATIENCE_MS / 1000} s`), PATIENCE_MS);
    child.once('exit', () => give('ended before it began to serve'));
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const port = /Deskside is at http:\/\/\S+:(\d+)\n/.exec(said)?.[1];
      if (!port) return;
      clearTimeout(patience);
      resolve(port);
    });
  });
}
