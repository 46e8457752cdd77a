import { Form, Link } from '@remix-run/react';
import { Notice } from '#app/components/notice.tsx';
import { historyText as t } from '#app/messages/studio/en-history.ts';
import type { HistoryPage } from '#app/services/studio/history-page.server.ts';

/** The file of this name is not what the draft was made from: the two can be compared, and the file's text taken over. */
export function FileMoved({ origin }: Pick<HistoryPage, 'origin'>) {
  return (
    <Notice title={t.moved(origin.path)}>
      <p>{origin.from === 'file' || origin.forked ? t.movedBody : t.cameBody}</p>
      <Form method="post" className="row">
        <Link to="?from=draft&to=file#compare">{t.movedCompare}</Link>
        <button className="button button--quiet" name="intent" value="take-file">
          {t.takeOver}
        </button>
      </Form>
    </Notice>
  );
}
