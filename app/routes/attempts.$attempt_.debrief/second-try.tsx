import type { ScriptedMove } from '#app/domain/debrief/model.ts';
import { useDebrief } from './debrief-context.ts';
import { Rewrite } from './rewrite.tsx';

/** The form for a second try at one move's words, measured by what a machine made of the first; nothing where none can be rated. */
export function SecondTry({ move }: { move: ScriptedMove }) {
  const { attempt, rewrites, rewritable, refused, sentTo } = useDebrief();
  if (!rewritable.includes(move.n)) return null;
  const rated = rewrites.find((one) => one.n === move.n)?.rated;
  const reviewed = move.ratings.flatMap(({ criterion, rater }) => (rater === 'trainer' ? [criterion] : []));
  const here = refused?.n === move.n ? refused : undefined;
  return (
    <Rewrite
      attempt={attempt}
      n={move.n}
      text={here?.text ?? rated?.text ?? move.said.text}
      rated={rated}
      before={machineLevels(move)}
      reviewed={reviewed}
      refused={here?.why}
      sentTo={sentTo}
    />
  );
}

/** The levels that a machine gave: not one's own, not a trainer's. */
function machineLevels({ ratings }: ScriptedMove): Record<string, number> {
  const first = ratings.map(({ criterion, level, rater, replaces }) => ({ criterion, ...(replaces ?? { level, rater }) }));
  return Object.fromEntries(first.filter(({ rater }) => rater === 'local' || rater === 'judge').map(({ criterion, level }) => [criterion, level]));
}
