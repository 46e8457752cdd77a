import { Link } from '@remix-run/react';
import { Notice } from '#app/components/notice.tsx';
import { reviewText as t } from '#app/messages/studio/en-review.ts';
import type { StudioRow } from '#app/services/studio/types.ts';

/** Drafts that others would like this trainer to look at. */
export function WaitingReviews({ rows }: { rows: StudioRow[] }) {
  const waiting = rows.flatMap((row) => (row.unpublished && row.review && !row.review.mine && row.draftId ? [{ ...row, review: row.review }] : []));
  if (waiting.length === 0) return null;
  return (
    <div className="waiting">
      <Notice title={t.waiting(waiting.length)}>
        <ul>
          {waiting.map(({ draftId, title, review }) => (
            <li key={review.id}>
              <Link to={`/studio/drafts/${draftId}/publish`}>{t.asked(title, review.askedBy)}</Link>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
