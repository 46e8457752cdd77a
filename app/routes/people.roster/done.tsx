import { Notice } from '#app/components/notice.tsx';
import { rosterText as t } from '#app/messages/roster.en.ts';
import { LeftOut } from './left-out.tsx';
import type { Shown } from './shown.server.ts';

/** That a roster is applied, and what of it was not. */
export function Done({ shown: { counts, rejected } }: { shown: Shown }) {
  return (
    <>
      <section className="section">
        <Notice title={t.done}>
          <p>{t.doneSummary(counts)}.</p>
          {counts.create > 0 && <p>{t.passwords}</p>}
        </Notice>
      </section>
      <LeftOut rejected={rejected} />
    </>
  );
}
