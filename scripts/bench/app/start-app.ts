import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { keepChild } from '../children.ts';

const PATIENCE_MS = 90_000;

/** Starts the built application as `npm start` does, with demo people on an empty database. Returns its port. */
export const startApp = async (databaseUrl: string): Promise<number> => (await startServer(databaseUrl)).port;

/** The same with the id of its process, and what ends it. */
export async function startServer(databaseUrl: string): Promise<{ port: number; pid: number; stop: () => Promise<void> }> {
  const env = { ...process.env, NODE_ENV: 'production' as const, DESKSIDE_MODE: 'demo', DATABASE_URL: databaseUrl, SESSION_SECRET: 'only-for-measuring', HOST: '127.0.0.1', PORT: '0' };
  const child = keepChild(spawn(process.execPath, [...flagsOfStart(), 'scripts/serve.mjs'], { env, stdio: ['ignore', 'pipe', 'inherit'] }));
  const patience = setTimeout(() => child.kill(), PATIENCE_MS);
  try {
    for await (const line of createInterface(child.stdout)) {
      const port = /is at http:\/\/127\.0\.0\.1:(\d+)/.exec(line)?.[1];
      if (port === undefined) continue;
      child.stdout.resume();
      const ended = once(child, 'exit');
      return { port: Number(port), pid: child.pid ?? 0, stop: async () => void (child.kill(), await ended) };
    }
  } finally {
    clearTimeout(patience);
  }
  throw new Error('The server ended before it was ready; has it been built (npm run build)?');
}

/** What `npm start` tells Node. */
function flagsOfStart(): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } };
  return scripts.start.split(' ').filter((word) => word.startsWith('--'));
}
