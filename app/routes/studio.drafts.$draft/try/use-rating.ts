import { useState } from 'react';
import { send } from '#app/components/send.ts';
import type { AppraisalContext } from '#app/domain/rubric/appraise/model.ts';
import type { RatedWords } from '#app/domain/rubric/rated-words.ts';
import type { ReadReply } from '#app/domain/rubric/read-reply.ts';
import { useStudioStore } from '../studio-context.tsx';
import { whenSaved } from '../sync.ts';

/** What became of words sent to the scorer; `refused` with the server's sentence. */
export type RatingState = { kind: 'idle' | 'rating' | 'rated' | 'offline' | 'signed-out' } | { kind: 'refused'; why: string | undefined };

/** Has the server's scorer rate the words of a scene's reply, in the conversation as it stands. The server goes by the draft that it has, so what is unsaved is waited for. */
export function useRating() {
  const store = useStudioStore();
  const [state, setState] = useState<RatingState>({ kind: 'idle' });
  const [rated, setRated] = useState<RatedWords>();

  async function rate(scene: string, text: string, context: AppraisalContext): Promise<RatedWords | undefined> {
    const { page } = store.getState();
    setState({ kind: 'rating' });
    await whenSaved(store);
    const form = new FormData();
    for (const [name, value] of Object.entries({ me: page.me.id, scene, text, context: JSON.stringify(context) })) form.set(name, value);
    const sent = await send<ReadReply | { refused?: string }>(`/studio/drafts/${page.draft.id}/rate`, form);
    if (sent.kind !== 'answered') return void setState({ kind: sent.kind });
    if (!('rated' in sent.data)) return void setState({ kind: 'refused', why: 'refused' in sent.data ? sent.data.refused : undefined });
    const fresh = shownOf(text, sent.data);
    setState({ kind: 'rated' });
    setRated(fresh);
    return fresh;
  }

  return { state, rated, rate };
}

function shownOf(text: string, { rated, reason }: ReadReply): RatedWords {
  const ratings = rated.map(({ criterion: { name, scale, descriptors }, rating }) => ({ ...rating, name, scale, descriptor: descriptors[rating.level] ?? '' }));
  return { text, ratings, ...(ratings.length === 0 && reason ? { reason } : {}) };
}
