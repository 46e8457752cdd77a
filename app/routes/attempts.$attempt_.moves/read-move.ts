import type { SentMove } from '#app/services/play/make-move.server.ts';

export type Sent = { kind: 'move'; move: SentMove } | { kind: 'words' | 'say'; n: number; text: string; tookMs: number | null };

/** Longest time between seeing a scene and its move that is believed: a day. */
const LONGEST_MS = 86_400_000;

/**
 * What a player's form says: a move, words to keep, or words to say. Undefined when it says neither.
 * Fields: `n`, then `choice`, or `continue`, or `text` with `intent` (`write`: say it, `rewrite`: keep it, `reply`) and `level:<criterion>`.
 */
export function readMove(form: FormData): Sent | undefined {
  const n = Number(form.get('n'));
  if (!Number.isInteger(n) || n < 1) return undefined;
  const took = Number(form.get('took') ?? Number.NaN);
  const tookMs = Number.isFinite(took) && took >= 0 && took <= LONGEST_MS ? Math.round(took) : null;
  const choice = form.get('choice');
  if (typeof choice === 'string') return { kind: 'move', move: { n, tookMs, response: { kind: 'choice', choice } } };
  if (form.has('continue')) return { kind: 'move', move: { n, tookMs, response: { kind: 'continue' } } };
  const written = form.get('text');
  if (typeof written !== 'string') return undefined;
  // U+0000 is nothing that anybody writes, and PostgreSQL reads no JSON that holds it.
  const text = written.replaceAll('\0', '');
  if (form.get('intent') !== 'reply') return { kind: form.get('intent') === 'write' ? 'say' : 'words', n, text, tookMs };
  const levels = [...form].flatMap(([name, value]) => (name.startsWith('level:') ? [[name.slice('level:'.length), value === '' ? Number.NaN : Number(value)] as const] : []));
  return { kind: 'move', move: { n, tookMs, response: { kind: 'reply', text, levels: Object.fromEntries(levels) } } };
}
