import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { keepChild } from '../children.ts';

/** Starts a bare server in a process of its own, with React as in production. Returns its port. */
export async function startBare(script: 'hello.ts' | 'insert.ts' | 'page.tsx', file: string): Promise<number> {
  const child = keepChild(fork(fileURLToPath(new URL(script, import.meta.url)), [file], { env: { ...process.env, NODE_ENV: 'production' } }));
  const [port] = (await once(child, 'message', { signal: AbortSignal.timeout(20_000) })) as [number];
  return port;
}
