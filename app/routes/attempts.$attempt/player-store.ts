import { createStore, type StoreApi } from 'zustand';
import { send } from '#app/components/send.ts';
import type { MoveAnswer, PlayerView } from '#app/services/play/player-view.ts';
import { forgetKept, keep, readKept } from './kept-words.ts';

type Connection = 'ready' | 'sending' | 'offline' | 'signed-out';

/** The player in the browser: the view, the words being written, and an outbox of what is not yet confirmed. */
export interface PlayerState {
  player: PlayerView;
  words: string;
  outbox: [string, string][] | undefined;
  connection: Connection;
  refused: string | undefined;
  /** When the present scene was first seen, in the browser's own milliseconds. */
  seenAt: number;
  write: (words: string) => void;
  /** Sends a form; while one is on its way another is not taken, so that a double click counts once. */
  post: (form: FormData) => Promise<void>;
  retry: () => Promise<void>;
  /** Takes up what was kept on this device before the page was left. */
  restore: () => void;
}

export type PlayerStore = StoreApi<PlayerState>;

export function createPlayerStore(first: PlayerView, refused?: string): PlayerStore {
  return createStore<PlayerState>()((set, get) => {
    async function deliver(outbox: [string, string][]) {
      const { player } = get();
      set({ outbox, connection: 'sending', refused: undefined });
      keep(player.attempt, { n: player.view.next, words: get().words, outbox });
      const form = new FormData();
      for (const [name, value] of outbox) form.append(name, value);
      const sent = await send<MoveAnswer>(`/attempts/${player.attempt}/moves`, form);
      if (sent.kind !== 'answered') return set({ connection: sent.kind });
      if (!sent.data.player) return set({ connection: 'ready', outbox: undefined, refused: 'wrong-kind' });
      const moved = sent.data.player.view.next !== player.view.next;
      if (moved) forgetKept(player.attempt);
      set({
        player: sent.data.player,
        words: moved ? sent.data.player.words : get().words,
        outbox: undefined,
        connection: 'ready',
        refused: sent.data.refused,
        ...(moved ? { seenAt: performance.now() } : {}),
      });
    }

    return {
      player: first,
      words: first.words,
      outbox: undefined,
      connection: 'ready',
      refused,
      seenAt: 0,
      write(words) {
        set({ words });
        keep(first.attempt, { n: get().player.view.next, words });
      },
      async post(form) {
        if (get().connection === 'sending') return;
        form.set('took', String(Math.round(performance.now() - get().seenAt)));
        await deliver([...form].map(([name, value]) => [name, String(value)]));
      },
      async retry() {
        const { outbox, connection } = get();
        if (outbox && connection !== 'sending') await deliver(outbox);
      },
      restore() {
        const kept = readKept(first.attempt);
        if (!kept) return;
        if (kept.n !== get().player.view.next) return forgetKept(first.attempt);
        set({ words: kept.words || get().words });
        if (kept.outbox) void deliver(kept.outbox);
      },
    };
  });
}
