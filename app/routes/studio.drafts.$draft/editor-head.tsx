import { Link, useNavigate } from '@remix-run/react';
import { titleIn } from '#app/domain/content/title-in.ts';
import { editorText as t } from '#app/messages/studio/en-editor.ts';
import { useStudio, useStudioStore } from './studio-context.tsx';
import { whenSaved } from './sync.ts';

/** The id of the heading, to which the focus goes when what had it is gone. */
export const TITLE_ID = 'studio-title';

/** What is being written, whether it is saved, and what can be done with the whole of it. */
export function EditorHead() {
  const { draft, published } = useStudio((state) => state.page);
  const text = useStudio((state) => state.text);
  const savedText = useStudio((state) => state.saved.text);
  const title = titleIn({ text, slug: draft.slug });
  const changed = published.unpublished || savedText !== draft.text;
  return (
    <header className="studio__head">
      <p className="kicker">
        <Link to="/studio">{t.back}</Link> · {t.kinds[draft.kind]} · <code>{draft.slug}</code>
      </p>
      <h1 className="studio__title" id={TITLE_ID} tabIndex={-1}>{title}</h1>
      <p className="studio__facts">
        {draft.kind !== 'play' && <span>{published.version === null ? t.unpublished : t.version(published.version, changed)}</span>}
        <SaveState />
      </p>
      <div className="studio__tools">
        <UndoButtons />
        <Leaving to={`/studio/drafts/${draft.id}/history`}>{t.history}</Leaving>
        <a className="button button--quiet" href={`/studio/drafts/${draft.id}/export`} download>
          {t.export}
        </a>
        {draft.kind === 'scenario' && (
          <form method="post" action="/studio/open">
            <input type="hidden" name="kind" value="play" />
            <input type="hidden" name="slug" value={draft.slug} />
            <button className="button button--quiet">{t.transcripts}</button>
          </form>
        )}
        {draft.kind !== 'play' && (
          <Leaving to={`/studio/drafts/${draft.id}/publish`} main>
            {t.publish}
          </Leaving>
        )}
      </div>
    </header>
  );
}

/** A link to a page that shows what the server has: it is followed once everything is there. */
function Leaving({ to, main, children }: { to: string; main?: boolean; children: string }) {
  const store = useStudioStore();
  const navigate = useNavigate();
  return (
    <Link
      className={main ? 'button' : 'button button--quiet'}
      to={to}
      onClick={(event) => {
        if (store.getState().status === 'saved') return;
        event.preventDefault();
        void whenSaved(store).then((saved) => (saved ? navigate(to) : store.getState().say(t.notLeft)));
      }}
    >
      {children}
    </Link>
  );
}

function SaveState() {
  const status = useStudio((state) => state.status);
  return (
    <span className={`studio__saved studio__saved--${status}`} data-saved={status === 'saved'}>
      {t.statusShort[status]}
    </span>
  );
}

function UndoButtons() {
  const store = useStudioStore();
  const undoLabel = useStudio((state) => state.undoLabel);
  const redoLabel = useStudio((state) => state.redoLabel);
  return (
    <>
      <button type="button" className="button button--quiet" aria-disabled={!undoLabel} aria-label={t.undo(undoLabel)} title={t.undo(undoLabel)} onClick={() => store.getState().undo()}>
        {t.undoShort}
      </button>
      <button type="button" className="button button--quiet" aria-disabled={!redoLabel} aria-label={t.redo(redoLabel)} title={t.redo(redoLabel)} onClick={() => store.getState().redo()}>
        {t.redoShort}
      </button>
    </>
  );
}
