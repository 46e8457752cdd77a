import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isDemo } from '../mode.server.ts';

const FILE = './data/session-secret';

/**
 * The secret that signs cookies: SESSION_SECRET, or in demo mode one that is made once and kept beside the database,
 * so that a restart signs nobody out. Throws in production without SESSION_SECRET.
 */
export function getSessionSecret(): string {
  const given = process.env.SESSION_SECRET;
  if (given) return given;
  if (!isDemo()) throw new Error('SESSION_SECRET is not set. Set it to a long random text, the same at every start.');
  try {
    return readFileSync(FILE, 'utf8');
  } catch {
    const made = randomBytes(32).toString('base64url');
    mkdirSync('./data', { recursive: true });
    writeFileSync(FILE, made, { mode: 0o600 });
    return made;
  }
}
