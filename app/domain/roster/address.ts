import { fail, ok, type Result } from '../result.ts';

/** Signs that an address has only between quotation marks, which nobody here has; letters of every script may stand. */
const LOCAL = /^[^\s"(),:;<>@[\\\]\p{C}]{1,64}$/u;
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u;
const LONGEST = 254;

/** An e-mail address, trimmed and in lower case. Fails with a sentence for anything else than name@domain.example. */
export function readAddress(cell: string): Result<string, string> {
  const address = cell.trim().normalize('NFC').toLowerCase();
  const at = address.lastIndexOf('@');
  const labels = address.slice(at + 1).split('.');
  const local = address.slice(0, Math.max(0, at));
  const sound = LOCAL.test(local) && !/^\.|\.\.|\.$/.test(local) && labels.length > 1 && labels.every((label) => LABEL.test(label));
  if (!sound || address.length > LONGEST) return fail(`“${shown(cell)}” does not look like an e-mail address.`);
  return ok(address);
}

/** What cannot be printed is shown as a dot, and not more of it than anybody needs. */
const shown = (cell: string): string => {
  const text = cell.trim().replace(/\p{C}/gu, '·');
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
};
