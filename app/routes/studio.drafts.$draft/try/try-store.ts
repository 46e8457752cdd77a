import { createStore, type StoreApi } from 'zustand';
import type { Response, State } from '#app/domain/scenario/engine.ts';

export type Beginning = Pick<State, 'scene' | 'meters' | 'flags' | 'visited'>;

/** A try-out: where it begins and what was done since. The states follow from these and the present text. */
export interface TryState {
  /** Undefined: as an attempt begins. */
  from: Beginning | undefined;
  responses: Response[];
  /** What was written for the present reply. */
  words: string;
  begin: (from: Beginning | undefined) => void;
  take: (response: Response) => void;
  /** Takes the last `steps` away. */
  back: (steps?: number) => void;
  write: (words: string) => void;
}

export type TryStore = StoreApi<TryState>;

/** Tries outlive their view: who goes to mend a scene comes back to the same path. */
const tries = new Map<string, TryStore>();

/** The try-out of a draft that this page began, or a new one. */
export function tryOf(draft: string): TryStore {
  const present = tries.get(draft) ?? createTry();
  tries.set(draft, present);
  return present;
}

function createTry(): TryStore {
  return createStore<TryState>()((set, get) => ({
    from: undefined,
    responses: [],
    words: '',
    begin: (from) => set({ from, responses: [], words: '' }),
    take: (response) => set({ responses: [...get().responses, response], words: '' }),
    back: (steps = 1) => set({ responses: get().responses.slice(0, Math.max(0, get().responses.length - steps)), words: '' }),
    write: (words) => set({ words }),
  }));
}
