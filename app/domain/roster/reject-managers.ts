import type { Book } from './entries.ts';
import { unknownManager, type Claim, type Standing } from './standing.ts';

/** Rejects every line whose manager cannot be: nobody known, oneself, disabled, of no team, or another than an earlier line says. */
export function rejectManagers(standing: Standing, book: Book, nameOf: (team: string) => string): void {
  for (const entry of standing.entries()) {
    const { email, manager } = entry.line;
    if (manager === undefined) continue;
    if (manager === email) standing.reject(entry, `${email} stands here as their own manager.`);
    else if (entry.team === null) standing.reject(entry, `A manager leads a team, and ${email} is in none. Name the team as well.`);
    else if (!standing.isKnown(manager)) standing.reject(entry, unknownManager(manager));
    else if (book.byEmail.get(manager)?.disabled) standing.reject(entry, `The manager ${manager} is disabled here.`);
  }
  const first = new Map<string, Claim>();
  for (const entry of standing.entries()) {
    const { line, manager } = entry.line;
    if (manager === undefined || entry.team === null) continue;
    const claim = first.get(entry.team);
    if (!claim) first.set(entry.team, { email: manager, line });
    else if (claim.email !== manager) standing.reject(entry, `A team has one manager: line ${claim.line} names ${claim.email} for “${nameOf(entry.team)}”, and this one ${manager}.`);
  }
}
