/**
 * One PostgreSQL server for a whole test run, started when the first test asks for it: a run that touches no
 * database does not wait. Tests run in other processes, so they ask over HTTP (see database.ts).
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import type { TestProject } from 'vitest/node';
import { connect } from '#db/connect.ts';
import { migrate } from '#db/migrate.ts';
import type { ServerReport } from './postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Answers a GET with the server's address, to which the name of a database is added. */
    postgresOffice: string;
  }
}

/** The migrated database that each test's own is a copy of. */
export const TEMPLATE = 'deskside_template';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let child: ChildProcess | undefined;
  let address: Promise<string> | undefined;
  const office = createServer((_, response) => {
    address ??= start((child = forkServer()));
    address.then(
      (found) => response.end(found),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  office.listen(0, '127.0.0.1');
  await once(office, 'listening');
  project.provide('postgresOffice', `http://127.0.0.1:${(office.address() as AddressInfo).port}/`);
  return async () => {
    office.close();
    if (!child?.connected) return;
    child.disconnect();
    await once(child, 'exit');
  };
}

function forkServer(): ChildProcess {
  const script = fileURLToPath(new URL('postgres-server.ts', import.meta.url));
  return fork(script, { execArgv: ['--import', 'tsx'] });
}

async function start(child: ChildProcess): Promise<string> {
  const gone = once(child, 'exit').then(() => ({ trouble: 'its process ended' }));
  const [report] = await Promise.race([once(child, 'message') as Promise<[ServerReport]>, gone.then((trouble) => [trouble] as const)]);
  if ('trouble' in report) throw new Error(`The PostgreSQL server for the tests does not start: ${report.trouble}`);
  await makeTemplate(report.address);
  return report.address;
}

async function makeTemplate(address: string): Promise<void> {
  const own = connect(`${address}postgres`);
  await sql`create database ${sql.id(TEMPLATE)}`.execute(own);
  await own.destroy();
  const template = connect(address + TEMPLATE);
  await migrate(template);
  await template.destroy();
}
