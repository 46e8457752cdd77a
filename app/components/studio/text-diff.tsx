import type { Hunks } from '#app/domain/content/diff/compare-sources.ts';
import { historyText } from '#app/messages/studio/en-history.ts';
import { Spans } from './spans.tsx';

const t = historyText.diff;

/** Every place where two texts differ, with a little round it. */
export function TextDiff({ hunks, more }: Hunks) {
  return (
    <>
      <ol className="diff">
        {hunks.map((hunk) => (
          <li key={`${hunk.before} ${hunk.after}`} className="diff__place">
            <p className="meta">{t.lines(hunk.before, hunk.after)}</p>
            <div className="diff__text" dir="auto">
              <Spans spans={hunk.spans} />
            </div>
          </li>
        ))}
      </ol>
      {more > 0 && <p className="meta">{t.more(more)}</p>}
    </>
  );
}
