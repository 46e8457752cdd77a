import { isUniqueViolation } from './unique-violation.ts';

/** PostgreSQL's codes for a change, a deadlock and a missing row that another transaction caused. */
const LOST = ['40001', '40P01', '23503'];

/** Whether a transaction failed because another one came first, so that it may be tried again from its beginning. */
export function isLostRace(error: unknown): boolean {
  return isUniqueViolation(error) || (error instanceof Error && 'code' in error && LOST.includes(String(error.code)));
}
