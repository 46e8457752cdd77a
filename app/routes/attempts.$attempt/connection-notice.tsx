import { useStore } from 'zustand';
import { Notice } from '#app/components/notice.tsx';
import { useMessages } from '#app/messages/use-messages.ts';
import type { PlayerStore } from './player-store.ts';

/** What stands between the learner and the next scene: no connection, no session, or a move that was refused. */
export function ConnectionNotice({ store }: { store: PlayerStore }) {
  const m = useMessages();
  const { connection, refused, player, retry } = useStore(store);
  if (connection === 'offline')
    return (
      <Notice alert title={m.player.offlineTitle}>
        <p>{m.player.offlineBody}</p>
        <button type="button" className="button" onClick={() => void retry()}>
          {m.player.retry}
        </button>
      </Notice>
    );
  if (connection === 'signed-out')
    return (
      <Notice alert title={m.player.signedOutTitle}>
        <p>{m.player.signedOutBody}</p>
        <a className="button" href={`/sign-in?to=/attempts/${player.attempt}`}>
          {m.player.signInAgain}
        </a>
      </Notice>
    );
  const sentence = refused && m.player.refused[refused as keyof typeof m.player.refused];
  return sentence ? <Notice alert title={sentence} /> : null;
}
