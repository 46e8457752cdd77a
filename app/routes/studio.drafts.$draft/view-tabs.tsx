import { useSearchParams } from '@remix-run/react';
import { useEffect } from 'react';
import { editorText as t } from '#app/messages/studio/en-editor.ts';
import { useStudio, useStudioStore } from './studio-context.tsx';
import { VIEWS, viewFrom } from './views.ts';

/** The ways to look at a draft, as links: each has its address, and the browser's Back goes between them. */
export function ViewTabs() {
  const store = useStudioStore();
  const kind = useStudio((state) => state.page.draft.kind);
  const view = useStudio((state) => state.view);
  const checked = useStudio((state) => state.checked);
  const [search, setSearch] = useSearchParams();
  const asked = viewFrom(kind, search.get('view'));
  // The address leads when the reader goes back, and follows when a problem is opened in another view.
  useEffect(() => store.getState().setView(asked), [asked, store]);
  useEffect(
    () =>
      store.subscribe((state, before) => {
        if (state.view !== before.view) setSearch((present) => (present.get('view') === state.view ? present : new URLSearchParams({ view: state.view })), { preventScrollReset: true });
      }),
    [store, setSearch],
  );
  const errors = checked?.problems.filter((problem) => problem.severity === 'error').length ?? 0;
  const warnings = (checked?.problems.length ?? 0) - errors;
  return (
    <nav className="studio__views" aria-label={t.viewsLabel}>
      {VIEWS[kind].map((one) => (
        <a
          key={one}
          href={`?view=${one}`}
          aria-current={one === view ? 'page' : undefined}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            store.getState().setView(one);
          }}
        >
          {kind === 'rubric' && one === 'outline' ? t.views.form : t.views[one]}
          {one === 'checks' && checked && errors + warnings > 0 && <span className="studio__count"> {t.problems(errors, warnings)}</span>}
        </a>
      ))}
    </nav>
  );
}
