/** Whether a statement was refused because such a row exists already: the same answer on both databases. */
export function isUniqueViolation(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  if (error.code === '23505') return true;
  return error.code === 'SQLITE_CONSTRAINT' && /UNIQUE constraint failed/.test(error.message);
}
