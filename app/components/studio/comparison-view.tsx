import type { Comparison } from '#app/domain/content/diff/compare-sources.ts';
import { historyText as t } from '#app/messages/studio/en-history.ts';
import { ScenarioChanges } from './scenario-changes.tsx';
import { TextDiff } from './text-diff.tsx';

/** How two states of something differ: scene by scene first, and then in the text. */
export function ComparisonView({ comparison: { equal, structure, text, play } }: { comparison: Comparison }) {
  if (equal) return <p>{t.equal}</p>;
  return (
    <div className="comparison">
      {structure !== null && (
        <section>
          <h3>{t.structure}</h3>
          {structure === 'unread' ? <p>{t.structureUnread}</p> : structure.length === 0 ? <p>{t.structureNone}</p> : <ScenarioChanges parts={structure} />}
        </section>
      )}
      {text.hunks.length > 0 && (
        <details open={structure === null || structure === 'unread' || structure.length === 0}>
          <summary>
            <h3>{t.text}</h3>
          </summary>
          <TextDiff {...text} />
        </details>
      )}
      {play.hunks.length > 0 && (
        <details>
          <summary>
            <h3>{t.playText}</h3>
          </summary>
          <TextDiff {...play} />
        </details>
      )}
    </div>
  );
}
