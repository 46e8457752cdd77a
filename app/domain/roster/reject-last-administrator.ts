import type { Book } from './entries.ts';
import type { Standing } from './standing.ts';

/**
 * Rejects the line that would take the role administrator from the last who has it, counting those to whom another line
 * gives it. Where administrators have passwords only those count who have one: somebody just created may have no way in, and
 * then nobody could make another. True when a line was rejected.
 */
export function rejectLastAdministrator(standing: Standing, book: Book): boolean {
  const named = standing.entries().filter(({ line }) => line.roles !== undefined);
  const counts = (id: string | undefined) => id !== undefined && book.administrators.has(id);
  const taken = named.filter(({ line, person }) => counts(person?.id) && !line.roles?.includes('administrator'));
  const given = named.filter(({ line, person }) => line.roles?.includes('administrator') && !counts(person?.id) && (book.byPassword ? person?.password && !person.disabled : !person?.disabled));
  const last = taken.at(-1);
  if (!last || book.administrators.size - taken.length + given.length > 0) return false;
  const who = book.byPassword ? 'the last administrator with a password' : 'the last administrator';
  standing.reject(last, `${last.line.email} is ${who} and would not be one any more. First make somebody else an administrator${book.byPassword ? ' who has a password' : ''}.`);
  return true;
}
