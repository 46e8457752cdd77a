import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { editorText as t } from '#app/messages/studio/en-editor.ts';
import { useStudio, useStudioStore } from './studio-context.tsx';

/** What a writer must know before going on: that words wait in the browser, that others are here, where the draft comes from. */
export function Notices() {
  return (
    <div className="studio__notices">
      <div role="alert">
        <Unsaved />
      </div>
      <Stranded />
      <Others />
      <OriginNotice />
    </div>
  );
}

function Unsaved() {
  const status = useStudio((state) => state.status);
  const refused = useStudio((state) => state.refused);
  if (refused === 'room') return <Warning>{t.tooMuch}</Warning>;
  if (status === 'offline') return <Warning>{t.status.offline}</Warning>;
  if (status === 'gone') return <Warning>{t.status.gone}</Warning>;
  if (status === 'refused') return <Warning>{refused}</Warning>;
  if (status !== 'signedOut') return null;
  return (
    <Warning>
      {t.status.signedOut}{' '}
      <a href="/sign-in?to=/studio" target="_blank" rel="noreferrer">
        {t.signIn}
      </a>
    </Warning>
  );
}

function Stranded() {
  const store = useStudioStore();
  const stranded = useStudio((state) => state.stranded);
  if (stranded.length === 0) return null;
  return (
    <section className="notice notice--alert">
      <p>{t.stranded}</p>
      <textarea className="studio__plain" readOnly rows={8} aria-label={t.strandedLabel} value={stranded.join('\n\n')} />
      <button type="button" className="button" onClick={() => store.getState().forgetStranded()}>
        {t.strandedDone}
      </button>
    </section>
  );
}

function Others() {
  const people = useStudio((state) => state.people);
  const names = people.filter((person) => !person.me).map((person) => person.name);
  return <div role="status">{names.length > 0 && <p className="notice">{t.others(names)}</p>}</div>;
}

function OriginNotice() {
  const { origin, published, draft } = useStudio((state) => state.page);
  if (published.retired) return <p className="notice">{t.retired}</p>;
  if (origin.moved && !origin.forked && origin.from === 'studio') return <p className="notice">{t.fileCame(origin.path)}</p>;
  if (origin.moved) {
    return (
      <p className="notice">
        {t.moved(origin.path)} <Link to={`/studio/drafts/${draft.id}/history`}>{t.movedCompare}</Link>
      </p>
    );
  }
  return origin.from === 'file' && draft.kind !== 'play' ? <p className="studio__origin meta">{t.fork(origin.path)}</p> : null;
}

function Warning({ children }: { children: ReactNode }) {
  return <p className="notice notice--alert">{children}</p>;
}
