/** A success with its value, or a failure with its reason. Nothing in the domain throws for what a person can get wrong. */
export type Result<T, E = Problem[]> = { ok: true; value: T } | { ok: false; error: E };

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });
export const fail = <E>(error: E): { ok: false; error: E } => ({ ok: false, error });

export type Severity = 'error' | 'warning';

/**
 * One mistake in a content file, said so that its author can mend it.
 * `line` and `column` count from 1 in the whole file, front matter included; `column` is in UTF-16 code units.
 */
export interface Problem {
  /** A short stable name such as `unknown-scene`; tests and tools match on it. */
  code: string;
  /** The file's path relative to the content folder, such as `scenarios/helpless-desk.mdx`. */
  path: string;
  line: number;
  column: number;
  severity: Severity;
  /** A whole sentence: what is wrong, and what to write instead. */
  message: string;
}
