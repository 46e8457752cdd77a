import { Form, Link } from '@remix-run/react';
import type { DraftKind } from '#app/domain/content/edit/change.ts';
import { listText as t } from '#app/messages/studio/en-list.ts';
import type { StudioRow } from '#app/services/studio/types.ts';

/** What can be done with a row. What nobody has opened in the Studio is opened first, by a form, since that makes a draft. */
export function RowActions({ row }: { row: StudioRow }) {
  const { kind, review } = row;
  return (
    <div className="studio-list__acts">
      <Open row={row} label={t.edit} then="" />
      {kind === 'scenario' && <Open row={row} label={t.attempt} then="try" />}
      <Open row={row} label={t.history} then="history" />
      {kind === 'scenario' && <Open row={{ ...row, draftId: null }} kind="play" label={t.transcripts} then="" />}
      {row.unpublished && review && !review.mine && row.draftId && (
        <Link to={`/studio/drafts/${row.draftId}/publish`}>
          {t.review}
          <span className="visually-hidden">{t.of(row.title)}</span>
        </Link>
      )}
    </div>
  );
}

const PLACES = { '': '', try: '?view=try', history: '/history' };

function Open({ row, kind = row.kind, label, then }: { row: StudioRow; kind?: DraftKind; label: string; then: keyof typeof PLACES }) {
  const words = (
    <>
      {label}
      <span className="visually-hidden">{t.of(row.title)}</span>
    </>
  );
  if (row.draftId) return <Link to={`/studio/drafts/${row.draftId}${PLACES[then]}`}>{words}</Link>;
  return (
    <Form method="post" action="/studio/open">
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="slug" value={row.slug} />
      <input type="hidden" name="then" value={then} />
      <button className="button button--text">{words}</button>
    </Form>
  );
}
