import type { Migration } from 'kysely';
import * as foundation from './2026-11-21-foundation.ts';
import * as writtenWords from './2026-11-21-written-words.ts';
import * as studio from './2026-11-22-studio.ts';
import * as duties from './2026-11-22-work-duties.ts';
import * as mailReasons from './2026-11-22-work-mail-reasons.ts';

/** Every migration by name, in order. A static list: the server is bundled and scans no folders. */
export const migrations: Record<string, Migration> = {
  '2026-11-21-foundation': foundation,
  '2026-11-21-written-words': writtenWords,
  '2026-11-22-studio': studio,
  '2026-11-22-work-duties': duties,
  '2026-11-22-work-mail-reasons': mailReasons,
};
