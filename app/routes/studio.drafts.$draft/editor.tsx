import './no-eval.ts';
import { useHydrated } from '#app/components/hydrated.ts';
import { Suspense, lazy, useEffect, type ComponentType } from 'react';
import { editorText as t } from '#app/messages/studio/en-editor.ts';
import { startChecking } from './checking.ts';
import { Conflict } from './conflict.tsx';
import { EditorHead } from './editor-head.tsx';
import { Notices } from './notices.tsx';
import { useStudio, useStudioStore } from './studio-context.tsx';
import type { StudioView } from './studio-state.ts';
import { startSync } from './sync.ts';
import { ViewTabs } from './view-tabs.tsx';

const Outline = lazy(() => import('./outline/outline.tsx').then(({ Outline }) => ({ default: Outline })));
const Source = lazy(() => import('./source/source-view.tsx').then(({ SourceView }) => ({ default: SourceView })));
const Map = lazy(() => import('./map/map-view.tsx').then(({ MapView }) => ({ default: MapView })));
const Try = lazy(() => import('./try/try-view.tsx').then(({ TryView }) => ({ default: TryView })));
const Checks = lazy(() => import('./checks/checks-view.tsx').then(({ ChecksView }) => ({ default: ChecksView })));
const Preview = lazy(() => import('./lesson/lesson-preview.tsx').then(({ LessonPreview }) => ({ default: LessonPreview })));
const RubricForm = lazy(() => import('./rubric/rubric-form.tsx').then(({ RubricForm }) => ({ default: RubricForm })));

const VIEW: Record<StudioView, ComponentType> = { outline: Outline, map: Map, source: Source, try: Try, checks: Checks };

/** The editor of one draft: its head, its views, and what keeps it saved and checked while it is open. */
export function Editor() {
  const store = useStudioStore();
  const hydrated = useHydrated();
  useEffect(() => startSync(store), [store]);
  useEffect(() => startChecking(store), [store]);
  useEffect(() => listenForUndo(store.getState), [store]);
  const kind = useStudio((state) => state.page.draft.kind);
  const isChecked = useStudio((state) => state.checkedText === state.text);
  const status = useStudio((state) => state.status);
  const conflict = useStudio((state) => state.conflict);
  return (
    <div className="studio" data-studio-ready={hydrated || undefined} data-checked={isChecked} data-status={status}>
      <EditorHead />
      <Notices />
      <Said />
      {conflict ? (
        <Conflict conflict={conflict} />
      ) : (
        <>
          <ViewTabs />
          {hydrated ? (
            <Suspense fallback={<p className="meta">{t.loading}</p>}>
              <View kind={kind} />
            </Suspense>
          ) : (
            <Unscripted />
          )}
        </>
      )}
    </div>
  );
}

function View({ kind }: { kind: string }) {
  const view = useStudio((state) => state.view);
  const Shown = kind === 'rubric' && view === 'outline' ? RubricForm : VIEW[view];
  if (kind === 'lesson' && view === 'source') {
    return (
      <div className="studio__beside">
        <Source />
        <Preview />
      </div>
    );
  }
  return <Shown />;
}

/** The text as it stands, for who has no scripts, and until they run. */
function Unscripted() {
  const text = useStudio((state) => state.source.text);
  return (
    <>
      <noscript>
        <p className="notice">{t.needsScript}</p>
      </noscript>
      <textarea className="studio__plain" readOnly rows={20} aria-label={t.views.source} value={text.length > 20_000 ? `${text.slice(0, 20_000)} …` : text} />
    </>
  );
}

function Said() {
  const said = useStudio((state) => state.said);
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
}

/** Ctrl or Cmd with Z, and with Y or Shift+Z, take back and bring back steps of the draft, wherever the focus is. */
function listenForUndo(state: () => { undo: () => void; redo: () => void; conflict: unknown }): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey) || state().conflict) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) state().redo();
    else state().undo();
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}
