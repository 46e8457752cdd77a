import { Level } from '#app/components/level.tsx';
import { Means } from '#app/components/means.tsx';
import type { Note } from '#app/domain/debrief/model.ts';
import { useMessages } from '#app/messages/use-messages.ts';
import { AskForReview } from './ask-for-review.tsx';
import { useDebrief } from './debrief-context.ts';
import { Override } from './override.tsx';

/** One criterion's rating in the margin: its number in the words, its level, why, what would be stronger, what the level means, who gave it. */
export function Rating({ rating, move, note }: { rating: Note; move: number; note: number }) {
  const m = useMessages();
  const { reviews } = useDebrief();
  const review = reviews.find((one) => one.n === move && one.criterion === rating.criterion);
  return (
    <div id={`moment-${move}-note-${note}`}>
      <p className="note__head">
        {rating.evidence.length > 0 && <span className="note__n">{note}</span>}
        <span>{rating.name}</span>
        <Level level={rating.level} scale={rating.scale} word={m.levels[rating.scale][rating.level] ?? ''} />
      </p>
      {rating.remark && <p className="note__remark">{rating.remark}</p>}
      {rating.suggestion && <p className="note__suggestion">{rating.suggestion}</p>}
      {rating.rater !== 'author' && <Means scale={rating.scale} level={rating.level} descriptor={rating.descriptor} />}
      {rating.unsure && <p className="meta">{m.rated.unsure}</p>}
      {rating.rater === 'judge' && <p className="meta">{m.rated.byJudge(rating.raterVersion)}</p>}
      {rating.rater === 'trainer' && <Override rating={rating} trainer={review?.trainer ?? undefined} />}
      {rating.rater !== 'author' && rating.rater !== 'trainer' && !review && <AskForReview move={move} criterion={rating.criterion} name={rating.name} />}
      {review && !review.answeredAt && <p className="meta">{m.rated.asked}</p>}
    </div>
  );
}
