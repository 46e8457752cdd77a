/** What both databases store alike. */
export type Bindable = string | number | null | Uint8Array;

/**
 * A statement's values, ready for the driver: yes/no becomes 1/0, a BigInt within 2^53 a number, and text loses its
 * U+0000, for which PostgreSQL has no place (an address with %00 in it would be an error there and a 404 on SQLite).
 * Throws a TypeError that names the position (from 1) and the type, never the value, for anything a
 * driver would turn into something else without a word: undefined, NaN, Infinity, dates, objects.
 */
export function bindings(values: readonly unknown[]): Bindable[] {
  return values.map((value, index) => bindable(value, index + 1));
}

/** One value of `bindings`, at `position` (from 1). */
export function bindable(value: unknown, position: number): Bindable {
  switch (typeof value) {
    case 'string':
      return value.includes('\0') ? value.replaceAll('\0', '') : value;
    case 'number':
      if (Number.isFinite(value)) return value;
      break;
    case 'boolean':
      return value ? 1 : 0;
    case 'bigint':
      if (Number.isSafeInteger(Number(value))) return Number(value);
      break;
    case 'object':
      if (value === null || value instanceof Uint8Array) return value;
  }
  throw new TypeError(`Value ${position} of a statement is ${described(value)}, which no column holds as it is.`);
}

function described(value: unknown): string {
  if (value instanceof Date) return 'a Date (store date.toISOString())';
  if (Array.isArray(value)) return 'an array (store JSON.stringify(array))';
  switch (typeof value) {
    case 'object':
      return `an object, ${value?.constructor?.name ?? 'without a class'} (store JSON.stringify(object))`;
    case 'bigint':
      return 'a bigint beyond 2^53 (store its text)';
    case 'number':
      return String(value);
    default:
      return typeof value;
  }
}
