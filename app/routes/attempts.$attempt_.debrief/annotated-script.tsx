import { Evidenced } from '#app/components/evidence/evidenced.tsx';
import type { Evidence } from '#app/components/evidence/pieces.ts';
import { RichText } from '#app/components/rich-text/rich-text.tsx';
import { SaidByYou } from '#app/components/said.tsx';
import { ScriptLines } from '#app/components/script-lines.tsx';
import type { ScriptedMove } from '#app/domain/debrief/model.ts';
import type { LineView } from '#app/domain/scenario/view.ts';
import { useMessages } from '#app/messages/use-messages.ts';
import { Notes } from './notes.tsx';

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
            <div className="turn__before">
              {move.title && <h3 className="scene__title">{move.title}</h3>}
              <ScriptLines lines={move.lines} />
            </div>
            {move.said.kind !== 'continue' && (
              <>
                <div className="turn__said">
                  <SaidByYou name={m.player.you}>
                    {move.said.kind === 'choice' ? <RichText text={move.said.text} /> : <OwnWords move={move} />}
                  </SaidByYou>
                </div>
                <Notes move={move} />
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

function OwnWords({ move }: { move: ScriptedMove }) {
  const m = useMessages();
  const evidence = move.ratings.map((note, i): Evidence => ({ n: i + 1, spans: note.evidence }));
  return <Evidenced text={move.said.text} evidence={evidence} anchor={`moment-${move.n}`} label={m.debrief.noteOf} />;
}
