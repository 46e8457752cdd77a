import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Ends a child with this process, however that ends. */
export function keepChild<T extends ChildProcess>(child: T): T {
  process.once('exit', () => child.kill('SIGKILL'));
  return child;
}

/**
 * A folder for the databases of this run, removed when the process ends. It lies in ./data, where the application keeps
 * its own: the system's temporary folder is often kept in memory, where an fsync costs nothing.
 */
export function makeFolder(): string {
  mkdirSync('data', { recursive: true });
  const folder = mkdtempSync(path.join('data', 'bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return path.resolve(folder);
}
