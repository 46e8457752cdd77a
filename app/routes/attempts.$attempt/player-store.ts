import { createStore, type StoreApi } from 'zustand';
import { send } from '#app/components/send.ts';
import type { MoveAnswer, PlayerView } from '#app/services/play/player-view.ts';
import { forgetKept, keep, readKept } from './kept-words.ts';
import { isOwnMove } from './own-move.ts';

type Form = [string, string][];

/** The player in the browser: the view, the words being written, and an outbox of what is not yet confirmed. */
export interface PlayerState {
  player: PlayerView;
  words: string;
  outbox: Form | undefined;
  sending: boolean;
  /** Why the outbox could not be delivered when it was last tried. */
  trouble: 'offline' | 'signed-out' | undefined;
  refused: string | undefined;
  /** What was written for a move that had been made before, in another tab: shown, so that it is not gone unseen. */
  unsaid: string | undefined;
  /** When the present scene was first seen, in the browser's own milliseconds. */
  seenAt: number;
  write: (words: string) => void;
  /** Puts what the learner changes in the form into what waits to be sent. */
  amend: (form: FormData) => void;
  /** Sends a form; while one is on its way another is not taken, so that a double click counts once. */
  post: (form: FormData) => Promise<void>;
  retry: () => Promise<void>;
  /** Takes up what was kept on this device before the page was left, or `typed` on the page before this script came. */
  restore: (typed: string | undefined) => void;
}

export type PlayerStore = StoreApi<PlayerState>;

export function createPlayerStore(first: PlayerView, refused?: string): PlayerStore {
  return createStore<PlayerState>()((set, get) => {
    function keepAll() {
      const { player, words, outbox } = get();
      keep(player.attempt, { n: player.view.next, words, outbox });
    }

    async function deliver(outbox: Form) {
      if (get().sending) return;
      const { player } = get();
      set({ outbox, sending: true, refused: undefined, unsaid: undefined });
      keepAll();
      const form = new FormData();
      for (const [name, value] of outbox) form.append(name, value);
      const sent = await send<MoveAnswer>(`/attempts/${player.attempt}/moves`, form);
      if (sent.kind !== 'answered') return set({ sending: false, trouble: sent.kind });
      const answered = { outbox: undefined, sending: false, trouble: undefined };
      if (!sent.data.player) return set({ ...answered, refused: 'wrong-kind' });
      const { view } = sent.data.player;
      const moved = view.next !== player.view.next;
      if (moved) forgetKept(player.attempt);
      const refused = sent.data.refused === 'stale' && isOwnMove(outbox, player.view, view) ? undefined : sent.data.refused;
      set({
        ...answered,
        player: sent.data.player,
        words: moved ? sent.data.player.words : get().words,
        refused,
        unsaid: refused && moved ? get().words : undefined,
        ...(moved ? { seenAt: performance.now() } : {}),
      });
    }

    return {
      player: first,
      words: first.words,
      outbox: undefined,
      sending: false,
      trouble: undefined,
      refused,
      unsaid: undefined,
      seenAt: 0,
      write(words) {
        set({ words });
        keepAll();
      },
      amend(form) {
        const { outbox, sending } = get();
        if (!outbox || sending) return;
        set({ outbox: outbox.map(([name, value]) => [name, String(form.get(name) ?? value)]) });
        keepAll();
      },
      async post(form) {
        form.set('took', String(Math.round(performance.now() - get().seenAt)));
        await deliver([...form].map(([name, value]) => [name, String(value)]));
      },
      async retry() {
        const { outbox } = get();
        if (outbox) await deliver(outbox);
      },
      restore(typed) {
        const kept = readKept(first.attempt);
        const current = kept?.n === get().player.view.next ? kept : undefined;
        if (kept && !current) forgetKept(first.attempt);
        if (typed !== undefined && typed !== first.words) get().write(typed);
        else if (current?.words) set({ words: current.words });
        if (current?.outbox) void deliver(current.outbox);
      },
    };
  });
}
