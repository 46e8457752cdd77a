import type { Problem, Severity } from '../result.ts';
import type { Place } from '../scenario/model.ts';

/** Collects the problems of one file while it is read, so that all of them are told at once. */
export class Report {
  readonly #problems: Problem[] = [];

  constructor(readonly path: string) {}

  error(code: string, place: Place, message: string): void {
    this.#add('error', code, place, message);
  }

  warn(code: string, place: Place, message: string): void {
    this.#add('warning', code, place, message);
  }

  /** Whether there is an error; warnings alone do not stop a file from being published. */
  get failed(): boolean {
    return this.#problems.some((problem) => problem.severity === 'error');
  }

  /** Every problem once, in the order of the file. */
  get problems(): Problem[] {
    return inOrder(this.#problems);
  }

  #add(severity: Severity, code: string, { line, column }: Place, message: string): void {
    const same = (other: Problem) => other.code === code && other.line === line && other.column === column && other.message === message;
    if (!this.#problems.some(same)) this.#problems.push({ code, path: this.path, line, column, severity, message });
  }
}

/** Problems by path, then line, then column; those at one place stay in the order they were found. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}
