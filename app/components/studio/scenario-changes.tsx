import type { PartDifference } from '#app/domain/scenario/scenario-diff.ts';
import { historyText } from '#app/messages/studio/en-history.ts';
import { InlineCode } from './inline-code.tsx';
import { Spans } from './spans.tsx';

const t = historyText.diff;

/** What changed in a scenario, scene by scene, in sentences and with the words. */
export function ScenarioChanges({ parts }: { parts: PartDifference[] }) {
  return (
    <ol className="diff">
      {parts.map((part) => (
        <li key={`${part.part} ${part.id} ${part.how}`} className="diff__part">
          <h4 className="diff__name">
            {part.part === 'head' ? t.head : t.parts[part.part]} {part.title && <span>{part.title} </span>}
            {part.id && <code>{part.id}</code>} {part.how !== 'changed' && <span className="mark">{t.how[part.how]}</span>}
          </h4>
          {part.changes.length > 0 && (
            <ul className="diff__changes">
              {part.changes.map(({ says, words }, i) => (
                <li key={i}>
                  <InlineCode text={says} />
                  {words && (
                    <div className="diff__words" dir="auto">
                      <Spans spans={words} />
                    </div>
                  )}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
