import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { sql } from 'kysely';
import { startServer } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** An SQLite file with the demo people and the published content, for each test file's server to copy. */
    demoDatabase: string;
  }
}

/** Lets the application itself make the database, once for all browser tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'deskside-demo-'));
  const file = path.join(folder, 'demo.sqlite');
  const server = await startServer();
  await server.stop();
  await sql`vacuum into ${sql.lit(file)}`.execute(server.db);
  await server.dispose();
  project.provide('demoDatabase', file);
  return () => rm(folder, { recursive: true, force: true });
}
