import { Evidenced } from '#app/components/evidence/evidenced.tsx';
import type { Evidence } from '#app/components/evidence/pieces.ts';
import { modelLabel } from '#app/components/model-label.ts';
import { RichText } from '#app/components/rich-text/rich-text.tsx';
import type { ScriptedMove } from '#app/domain/debrief/model.ts';
import { useMessages } from '#app/messages/use-messages.ts';

/** The learner's own words with their evidence, and the best of the model replies beside them. */
export function OwnWords({ move }: { move: ScriptedMove }) {
  const m = useMessages();
  const evidence = move.ratings.map((note, i): Evidence => ({ n: i + 1, spans: note.evidence }));
  const best = move.models.reduce<ScriptedMove['models'][number] | undefined>((held, model) => (held && held.level >= model.level ? held : model), undefined);
  return (
    <div className="beside">
      <div className="beside__side">
        <p className="beside__label">{m.player.yourWords}</p>
        <Evidenced text={move.said.text} evidence={evidence} anchor={`moment-${move.n}`} label={m.debrief.noteOf} />
      </div>
      {best && (
        <div className="beside__side">
          <p className="beside__label">{modelLabel(m, best.level, move.ratings)}</p>
          <RichText text={best.text} />
          {best.remark && <p className="meta">{best.remark}</p>}
        </div>
      )}
    </div>
  );
}
