import { fail, ok, type Result } from '#app/domain/result.ts';
import { publishText as t } from '#app/messages/studio/en-publish.ts';
import type { SignedIn } from '#app/services/people/signed-in.server.ts';
import { publishShown } from '#app/services/studio/publish-page.server.ts';
import { answerDraftReview, askForDraftReview } from '#app/services/studio/review-draft.server.ts';
import type { NowPublished } from '#app/services/studio/types.ts';
import type { PublishField, PublishMistakes, readPublish } from './read-publish.ts';

/** Why nothing was done: beside a field, or for the page as a whole. */
interface Refused {
  mistakes: PublishMistakes;
  refused?: string;
}

/** What was done: published, with what may now ask to be mended; or something about a review, told by the page's address. */
export type Done = NowPublished | 'asked' | 'answered';

/** Publishes, asks for a review or answers one. */
export async function act(person: SignedIn, draftId: string, { intent, words, review, revision }: ReturnType<typeof readPublish>): Promise<Result<Done, Refused>> {
  const beside = (field: PublishField, sentence: string) => fail({ mistakes: { [field]: sentence } });
  switch (intent) {
    case 'publish': {
      if (!words.note) return beside('note', t.noteMissing);
      const published = await publishShown(person, draftId, revision, words.note);
      if (published.ok) return published;
      return published.error.code === 'note' ? beside('note', published.error.sentence) : fail({ mistakes: {}, refused: published.error.sentence });
    }
    case 'ask': {
      if (!words['review-note']) return beside('review-note', t.reviewNoteMissing);
      const asked = await askForDraftReview(person, draftId, words['review-note']);
      return asked.ok ? ok('asked') : beside('review-note', asked.error);
    }
    case 'approve':
    case 'refuse': {
      const approved = intent === 'approve';
      if (!approved && !words.remark) return beside('remark', t.remarkMissing);
      const answered = await answerDraftReview(person, review, { approved, remark: words.remark ?? '' });
      return answered.ok ? ok('answered') : fail({ mistakes: {}, refused: answered.error });
    }
    default:
      throw new Response(null, { status: 400 });
  }
}
