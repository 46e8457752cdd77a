/** What this device keeps of an attempt until the server has it. */
export interface Kept {
  n: number;
  words: string;
  outbox?: [string, string][];
}

const keyOf = (attempt: string) => `deskside:attempt:${attempt}`;

/** Storage can be full, forbidden or damaged; then the page goes on without it. */
function quietly<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

export const keep = (attempt: string, kept: Kept): void => quietly(() => localStorage.setItem(keyOf(attempt), JSON.stringify(kept)));
export const forgetKept = (attempt: string): void => quietly(() => localStorage.removeItem(keyOf(attempt)));

/** What was kept, or undefined when there is nothing or it is damaged. */
export function readKept(attempt: string): Kept | undefined {
  return quietly(() => {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(attempt)) ?? 'null');
    return isKept(kept) ? kept : undefined;
  });
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null || !('n' in value) || !('words' in value)) return false;
  const outbox = 'outbox' in value ? value.outbox : undefined;
  return typeof value.n === 'number' && typeof value.words === 'string' && (outbox === undefined || Array.isArray(outbox));
}
