import type { Problem, Severity } from '../result.ts';
import type { Place } from '../scenario/model.ts';

/** Most problems that one file is told to have; a file with more was not written for us. */
export const PROBLEM_LIMIT = 500;

/** Collects the problems of one file while it is read, so that all of them are told at once. */
export class Report {
  readonly #problems = new Map<string, Problem>();
  #failed = false;

  constructor(readonly path: string) {}

  error(code: string, place: Place, message: string): void {
    this.#add('error', code, place, message);
  }

  warn(code: string, place: Place, message: string): void {
    this.#add('warning', code, place, message);
  }

  /** Takes over the problems of a part of the file that was read with a report of its own. */
  take(problems: readonly Problem[]): void {
    for (const { severity, code, message, ...place } of problems) this.#add(severity, code, place, message);
  }

  /** Whether there is an error; warnings alone do not stop a file from being published. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Whether there are so many problems that further ones are not taken; the last of them says so. */
  get full(): boolean {
    return this.#problems.size > PROBLEM_LIMIT;
  }

  /** How many problems there are. */
  get count(): number {
    return this.#problems.size;
  }

  /** Every problem once, in the order of the file. */
  get problems(): Problem[] {
    return inOrder([...this.#problems.values()]);
  }

  #add(severity: Severity, code: string, { line, column }: Place, message: string): void {
    if (severity === 'error') this.#failed = true;
    const key = `${line}:${column} ${code} ${message}`;
    if (this.full || this.#problems.has(key)) return;
    this.#problems.set(key, { code, path: this.path, line, column, severity, message });
    if (this.#problems.size === PROBLEM_LIMIT) {
      this.error('too-many-problems', { line, column }, `There are more than ${PROBLEM_LIMIT} problems, and the rest is not told; mend these first.`);
    }
  }
}

/** Problems by path, then line, then column; those at one place stay in the order they were found. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}
