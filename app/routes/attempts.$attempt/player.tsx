import { Link } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { ScriptLines } from '#app/components/script-lines.tsx';
import { useMessages } from '#app/messages/use-messages.ts';
import type { PlayerView } from '#app/services/play/player-view.ts';
import { ConnectionNotice } from './connection-notice.tsx';
import { Decision } from './decision.tsx';
import { createPlayerStore } from './player-store.ts';
import { Passage } from './script.tsx';
import { TruthLine } from './truth-line.tsx';

const RETRY_MS = 5_000;

/** The role-play: the conversation so far, the line of moments beside it, and what to do now. */
export function Player({ first, refused }: { first: PlayerView; refused: string | undefined }) {
  const m = useMessages();
  const [store] = useState(() => createPlayerStore(first, refused));
  const view = useStore(store, (state) => state.player.view);
  const now = useRef<HTMLElement>(null);
  const shown = useRef(view.next);

  const offline = useStore(store, (state) => state.trouble === 'offline');

  useEffect(() => store.getState().restore(now.current?.querySelector('textarea')?.value), [store]);

  // The browser knows when its network is back, but not when the server is.
  useEffect(() => {
    if (!offline) return;
    const retry = () => void store.getState().retry();
    const timer = setInterval(retry, RETRY_MS);
    window.addEventListener('online', retry);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', retry);
    };
  }, [store, offline]);

  // The eye and the screen reader are taken to the new scene, not left on a button that is gone.
  useEffect(() => {
    if (shown.current === view.next) return;
    shown.current = view.next;
    now.current?.focus({ preventScroll: true });
    now.current?.scrollIntoView({ block: 'start' });
  }, [view.next]);

  return (
    <div className="page">
      <header className="player__head">
        <h1 className="player__title">{view.title}</h1>
        <p className="meta">{m.scenario.with(view.client.name, view.client.role)}</p>
      </header>
      <TruthLine view={view} shape="strip" />
      <div className="player">
        <TruthLine view={view} shape="tall" />
        <div className="player__script">
          {view.passages.map((passage, i) => (
            <Passage key={i} passage={passage} view={view} />
          ))}
          <section ref={now} id="now" tabIndex={-1} aria-labelledby="now-title" className={ended(view) ? 'ending' : 'scene scene--now'}>
            <NowTitle view={view} />
            <div className={ended(view) ? 'ending__lines' : 'scene__lines'}>
              <ScriptLines lines={view.now.lines} />
            </div>
            <ConnectionNotice store={store} />
            {ended(view) ? (
              <p>
                <Link className="button button--large" to={`/attempts/${first.attempt}/debrief`}>
                  {m.player.debrief}
                </Link>
              </p>
            ) : (
              <Decision store={store} />
            )}
          </section>
        </div>
      </div>
    </div>
  );
}

const ended = (view: PlayerView['view']) => view.now.decision.kind === 'ended';

function NowTitle({ view }: { view: PlayerView['view'] }) {
  const m = useMessages();
  const { decision, title } = view.now;
  if (decision.kind !== 'ended')
    return (
      <h2 id="now-title" className={title ? 'scene__title' : 'visually-hidden'}>
        {title ?? m.player.now}
      </h2>
    );
  return (
    <>
      <p className="kicker">{m.player.end}</p>
      <h2 id="now-title" className="ending__title">
        {decision.title}
      </h2>
    </>
  );
}
