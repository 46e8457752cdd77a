import type { RatedCriterion, RatedWords as Rated } from '#app/domain/rubric/rated-words.ts';
import type { Messages } from '#app/messages/en.ts';
import { useMessages } from '#app/messages/use-messages.ts';
import { Evidenced } from './evidence/evidenced.tsx';
import { Level } from './level.tsx';
import { Means } from './means.tsx';

interface RatedWordsProps {
  rated: Rated;
  /** Levels before, by criterion: then each level says how it moved. */
  before?: Record<string, number>;
  /** Criteria that a trainer has rated since: the levels before are not what stands there now. */
  reviewed?: readonly string[];
  anchor: string;
}

/** Words with their evidence marked, and under them each criterion's level, why, and what would make it stronger. */
export function RatedWords({ rated, before, reviewed = [], anchor }: RatedWordsProps) {
  const m = useMessages();
  return (
    <div className="rated" role="status">
      <Evidenced text={rated.text} evidence={rated.ratings.map((rating, i) => ({ n: i + 1, spans: rating.evidence }))} anchor={anchor} label={m.debrief.noteOf} />
      {rated.reason && <p className="meta">{m.rated.notRated[rated.reason]}</p>}
      <ul className="rated__notes">
        {rated.ratings.map((rating, i) => (
          <li key={rating.criterion} className="note" id={`${anchor}-note-${i + 1}`}>
            <p className="note__head">
              {rating.evidence.length > 0 && <span className="note__n">{i + 1}</span>}
              <span>{rating.name}</span>
              <Level level={rating.level} scale={rating.scale} word={m.levels[rating.scale][rating.level] ?? ''} />
              {before?.[rating.criterion] !== undefined && <span className="meta">{movedInWords(m, rating, before[rating.criterion], reviewed.includes(rating.criterion))}</span>}
            </p>
            <p>{rating.remark}</p>
            {rating.suggestion && <p className="note__suggestion">{rating.suggestion}</p>}
            <Means scale={rating.scale} level={rating.level} descriptor={rating.descriptor} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How a level moved: "up from casual"; and from which, where a trainer's stands beside the words now. */
function movedInWords(m: Messages, { level, scale }: RatedCriterion, before = level, reviewed = false): string {
  const was = m.levels[scale][before] ?? '';
  const moved = level > before ? m.rated.up(was) : level < before ? m.rated.down(was) : reviewed ? m.rated.stillAt(was) : m.rated.same;
  return reviewed ? m.rated.beforeReview(moved) : moved;
}
