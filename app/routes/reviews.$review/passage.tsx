import { RichText } from '#app/components/rich-text/rich-text.tsx';
import { SaidByYou } from '#app/components/said.tsx';
import { ScriptLines } from '#app/components/script-lines.tsx';
import { WrittenWords } from '#app/components/written-words.tsx';
import type { PassageView } from '#app/domain/scenario/view.ts';
import { useMessages } from '#app/messages/use-messages.ts';

/** A scene as the learner saw it and what they said in it; not how it went. */
export function Passage({ passage: { lines, response } }: { passage: Pick<PassageView, 'lines' | 'response'> }) {
  const m = useMessages();
  return (
    <div className="scene">
      <div className="scene__lines">
        <ScriptLines lines={lines} />
        {response.kind !== 'continue' && (
          <SaidByYou name={m.reviews.learner}>{response.kind === 'choice' ? <RichText text={response.text} /> : <WrittenWords text={response.text} />}</SaidByYou>
        )}
      </div>
    </div>
  );
}
