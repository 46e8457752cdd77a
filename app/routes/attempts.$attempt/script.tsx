import { Moment } from '#app/components/moment.tsx';
import { RichText } from '#app/components/rich-text/rich-text.tsx';
import { SaidByYou } from '#app/components/said.tsx';
import { WrittenWords } from '#app/components/written-words.tsx';
import { ScriptLines } from '#app/components/script-lines.tsx';
import { useMessages } from '#app/messages/use-messages.ts';
import type { AttemptView, PassageView } from '#app/domain/scenario/view.ts';
import { momentInWords } from './moment-words.ts';

/** A scene that is over: what was said, what the learner did, how the moment of truth went. */
export function Passage({ passage, view }: { passage: PassageView; view: AttemptView }) {
  const m = useMessages();
  return (
    <section className="scene">
      {passage.title && <h2 className="scene__title">{passage.title}</h2>}
      <div className="scene__lines">
        <ScriptLines lines={passage.lines} />
        {passage.response.kind !== 'continue' && (
          <SaidByYou name={m.player.you}>
            {passage.response.kind === 'choice' ? <RichText text={passage.response.text} /> : <WrittenWords text={passage.response.text} />}
          </SaidByYou>
        )}
        {passage.moment && view.meter && passage.response.kind !== 'continue' && (
          <Moment way={passage.moment.direction}>{momentInWords(m, view.meter, passage.moment)}</Moment>
        )}
      </div>
    </section>
  );
}
