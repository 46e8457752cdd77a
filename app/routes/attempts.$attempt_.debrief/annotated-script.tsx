import { MomentTrace } from '#app/components/moment-trace.tsx';
import { RichText } from '#app/components/rich-text/rich-text.tsx';
import { SaidByYou } from '#app/components/said.tsx';
import { ScriptLines } from '#app/components/script-lines.tsx';
import type { ScriptedMove } from '#app/domain/debrief/model.ts';
import type { LineView } from '#app/domain/scenario/view.ts';
import { useMessages } from '#app/messages/use-messages.ts';
import { Notes } from './notes.tsx';
import { OwnWords } from './own-words.tsx';
import { SecondTry } from './second-try.tsx';

/** The whole conversation, the learner's part gone over with the marker and the notes beside it. */
export function AnnotatedScript({ script, last }: { script: ScriptedMove[]; last: LineView[] }) {
  const m = useMessages();
  return (
    <section className="section">
      <h2>{m.debrief.script}</h2>
      <p className="meta">{m.debrief.scriptLede}</p>
      <div className="script">
        {script.map((move) => (
          <article key={move.n} className="turn" id={`moment-${move.n}`} aria-label={m.debrief.moment(move.n)}>
            <Trace move={move} />
            <div className="turn__before">
              {move.title && <h3 className="scene__title">{move.title}</h3>}
              <ScriptLines lines={move.lines} />
            </div>
            {move.said.kind !== 'continue' && (
              <>
                <div className="turn__said">
                  {move.said.kind === 'choice' ? (
                    <SaidByYou name={m.player.you}>
                      <RichText text={move.said.text} />
                    </SaidByYou>
                  ) : (
                    <OwnWords move={move} />
                  )}
                </div>
                <Notes move={move} />
                <SecondTry move={move} />
              </>
            )}
          </article>
        ))}
        <div className="turn">
          <div className="turn__before">
            <ScriptLines lines={last} />
          </div>
        </div>
      </div>
    </section>
  );
}

/** The stretch of the line of moments beside one turn. */
function Trace({ move: { moment, said } }: { move: ScriptedMove }) {
  if (!moment) return null;
  const { min, max, before, after } = moment;
  const share = (value: number) => (value - min) / (max - min);
  if (said.kind === 'continue') return <MomentTrace before={share(before)} />;
  return <MomentTrace before={share(before)} after={share(after)} way={after > before ? 'up' : after < before ? 'down' : 'level'} />;
}
