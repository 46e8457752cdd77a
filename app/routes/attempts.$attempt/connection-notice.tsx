import { useState } from 'react';
import { useStore } from 'zustand';
import { Notice } from '#app/components/notice.tsx';
import { WrittenWords } from '#app/components/written-words.tsx';
import { useMessages } from '#app/messages/use-messages.ts';
import type { PlayerStore } from './player-store.ts';

/** What stands between the learner and the next scene: no connection, no session, or a move that was refused. */
export function ConnectionNotice({ store }: { store: PlayerStore }) {
  const m = useMessages();
  const { trouble, refused, unsaid, player, retry } = useStore(store);
  const [trying, setTrying] = useState(false);

  async function tryNow() {
    setTrying(true);
    await retry();
    setTrying(false);
  }

  if (trouble === 'offline')
    return (
      <Notice alert title={m.player.offlineTitle}>
        <p>{m.player.offlineBody}</p>
        <button type="button" className="button" aria-disabled={trying || undefined} onClick={() => void tryNow()}>
          {trying ? m.player.sending : m.player.retry}
        </button>
      </Notice>
    );
  if (trouble === 'signed-out')
    return (
      <Notice alert title={m.player.signedOutTitle}>
        <p>{m.player.signedOutBody}</p>
        <a className="button" href={`/sign-in?to=/attempts/${player.attempt}`}>
          {m.player.signInAgain}
        </a>
      </Notice>
    );
  // The code may come from the address, where anything can stand.
  const sentence = refused && Object.hasOwn(m.player.refused, refused) && m.player.refused[refused as keyof typeof m.player.refused];
  if (!sentence) return null;
  return (
    <Notice alert title={sentence}>
      {unsaid && (
        <>
          <p>{m.player.unsaid}</p>
          <blockquote>
            <WrittenWords text={unsaid} />
          </blockquote>
        </>
      )}
    </Notice>
  );
}
