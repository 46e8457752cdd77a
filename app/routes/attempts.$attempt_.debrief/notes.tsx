import { Level } from '#app/components/level.tsx';
import { Moment } from '#app/components/moment.tsx';
import { RichText } from '#app/components/rich-text/rich-text.tsx';
import type { ScriptedMove } from '#app/domain/debrief/model.ts';
import { useMessages } from '#app/messages/use-messages.ts';
import { Rating } from './rating.tsx';

/** What stands in the margin of one move: how the moment went, the ratings, the remark, the stronger choice, model replies. */
export function Notes({ move }: { move: ScriptedMove }) {
  const m = useMessages();
  const { moment, ratings, remark, stronger, models } = move;
  // The best stands beside the learner's own words.
  const weaker = [...models].sort((a, b) => b.level - a.level).slice(1);
  const by = (rater: string) => ratings.some((rating) => rating.rater === rater);
  return (
    <div className="turn__notes">
      {moment && <HowItWent {...moment} />}
      {(ratings.length > 0 || remark) && (
        <div className="note">
          {ratings.map((rating, i) => (
            <Rating key={rating.criterion} rating={rating} move={move.n} note={i + 1} />
          ))}
          {remark && <p>{remark}</p>}
          {by('local') && <p className="meta">{m.rated.byScorer}</p>}
          {by('self') && <p className="meta">{m.debrief.self}</p>}
        </div>
      )}
      {stronger && (
        <details className="note">
          <summary>{m.debrief.stronger}</summary>
          <blockquote>
            <RichText text={stronger.text} />
          </blockquote>
          {stronger.remark && <p>{stronger.remark}</p>}
        </details>
      )}
      {weaker.length > 0 && (
        <details className="note">
          <summary>{m.debrief.models}</summary>
          {weaker.map((model) => (
            <div key={model.level}>
              <p className="note__head">
                <Level level={model.level} word={m.levels.levels[model.level] ?? ''} />
              </p>
              <blockquote>
                <RichText text={model.text} />
              </blockquote>
              {model.remark && <p>{model.remark}</p>}
            </div>
          ))}
        </details>
      )}
    </div>
  );
}

function HowItWent({ meter, before, after }: { meter: string; before: number; after: number }) {
  const m = useMessages();
  const way = after > before ? 'up' : after < before ? 'down' : 'level';
  return <Moment way={way}>{way === 'level' ? m.player.moment.level(meter) : m.player.moment[way](meter, Math.abs(after - before))}</Moment>;
}
