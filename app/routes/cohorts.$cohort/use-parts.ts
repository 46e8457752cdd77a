import { useCallback, useEffect, useState } from 'react';
import type { MatrixPerson } from '#app/components/person-matrix.tsx';
import { missingParts, type Part, type Parts } from './parts.ts';

/** So long rows have to stay in sight before they are asked for: who drags the bar through thousands wants the last alone. */
const SETTLED_MS = 90;
const TIMEOUT_MS = 20_000;

interface Answer {
  items: string[];
  found: number;
  rows: MatrixPerson[];
}

/** Where the parts come from: an address that a part's number is added to, and what their rows have to be about to fit together. */
export interface PartsSource {
  address: string;
  items: readonly string[];
  /** How many people were found in all. */
  found: number;
  first: Parts<MatrixPerson>;
  /** Called when what is loaded is about other items, or of more or fewer people, than the page. */
  onStale: () => void;
}

/** The people that are loaded so far, and what asks for more. A change of what they are about begins again with `first`; `key` says what was asked for. */
export function useParts({ address, items, found, first, onStale }: PartsSource) {
  const key = `${address} ${items.join(' ')}`;
  const about = `${key} ${found}`;
  const [held, setHeld] = useState({ about, parts: first });
  if (held.about !== about) setHeld({ about, parts: first });
  const parts = held.about === about ? held.parts : first;

  const load = useCallback(
    async (part: number) => {
      const set = (now: Part<MatrixPerson>) => setHeld((was) => (was.about === about ? { about, parts: new Map(was.parts).set(part, now) } : was));
      set({ state: 'loading' });
      const answer = await ask(`${address}&part=${part}`);
      if (answer && `${address} ${answer.items.join(' ')} ${answer.found}` !== about) return onStale();
      set(answer ? { state: 'here', people: answer.rows } : { state: 'failed' });
    },
    [address, about, onStale],
  );
  return { key, parts, load };
}

/** Asks for what rows from one to another lack, once they have stayed in sight. */
export function useNeeded(parts: Parts<MatrixPerson>, firstRow: number, lastRow: number, load: (part: number) => Promise<void>) {
  const missing = missingParts(parts, firstRow, lastRow).join(' ');
  useEffect(() => {
    if (missing === '') return;
    const timer = setTimeout(() => missing.split(' ').forEach((part) => void load(Number(part))), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [missing, load]);
}

async function ask(address: string): Promise<Answer | undefined> {
  try {
    const response = await fetch(address, { headers: { Accept: 'application/json' }, redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS) });
    return response.ok ? ((await response.json()) as Answer) : undefined;
  } catch {
    return undefined;
  }
}
