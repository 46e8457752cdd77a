import { Day } from '#app/components/dates.tsx';
import type { Note } from '#app/domain/debrief/model.ts';
import { useMessages } from '#app/messages/use-messages.ts';
import { useDebrief } from './debrief-context.ts';

/** Which trainer gave a rating and when, and the rating that it replaced. */
export function Override({ rating: { scale, ratedAt, replaces }, trainer }: { rating: Note; trainer: string | undefined }) {
  const m = useMessages();
  const { timeZone } = useDebrief();
  return (
    <p className="meta">
      {m.rated.byTrainer(trainer)} <Day at={ratedAt} timeZone={timeZone} />.{' '}
      {replaces && m.rated.replaces(replaces.rater === 'self', m.levels[scale][replaces.level] ?? '', replaces.remark)}
    </p>
  );
}
