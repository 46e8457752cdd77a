import type { Scale } from '#app/domain/rubric/model.ts';
import { useMessages } from '#app/messages/use-messages.ts';

/** What a level means in the rubric: said of the level, as it holds for anybody's words. Nothing where the rubric says nothing. */
export function Means({ scale, level, descriptor }: { scale: Scale; level: number; descriptor: string }) {
  const m = useMessages();
  if (!descriptor) return null;
  return <p className="note__means">{m.rated.means(m.levels[scale][level] ?? '', descriptor)}</p>;
}
