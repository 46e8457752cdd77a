import type { Role } from '../access.ts';
import { folded } from './cell.ts';

/** In the order in which they are stored. */
export const ROLES: readonly Role[] = ['trainer', 'manager', 'administrator'];

/** Roles in words: `learner` where there is none. */
export const roleWords = (roles: string): string => (roles === '' ? 'learner' : roles);

/** As it is stored: each once, in one order. */
export const storedRoles = (roles: Iterable<string>): string => {
  const has = new Set(roles);
  return ROLES.filter((role) => has.has(role)).join(' ');
};

/**
 * Reads the column `role`, which says two things. It is cut at `/`; a piece in which every word is `learner`, `trainer`,
 * `manager` or `administrator` says what the person may do, any other piece is the person's work, word for word. So
 * `trainer manager` and `trainer/manager` are two roles, `service-desk` and `service-desk manager` are work, and
 * `service-desk / manager` is both. Roles named replace those there were; a cell without one leaves them.
 */
export function readRoleCell(cell: string): { roles?: Role[]; job?: string } {
  const text = folded(cell);
  const pieces = text.split('/').map((piece) => piece.trim());
  const named = pieces.filter(isRoles);
  const work = pieces.filter((piece) => piece !== '' && !isRoles(piece));
  const words = named.join(' ').toLowerCase();
  return {
    ...(named.length > 0 ? { roles: ROLES.filter((role) => words.split(' ').includes(role)) } : {}),
    ...(work.length > 0 ? { job: named.length > 0 ? work.join(' / ') : text } : {}),
  };
}

const isRoles = (piece: string): boolean => piece !== '' && piece.toLowerCase().split(' ').every((word) => word === 'learner' || (ROLES as readonly string[]).includes(word));
