import { Form } from '@remix-run/react';
import { Moment } from '#app/components/dates.tsx';
import { Field } from '#app/components/field.tsx';
import { publishText as t } from '#app/messages/studio/en-publish.ts';
import type { DraftReview, Standing } from '#app/services/studio/types.ts';
import type { PublishMistakes, PublishWords } from './read-publish.ts';

interface ReviewBoxProps {
  standing: Standing;
  mistakes: PublishMistakes;
  words: PublishWords;
  timeZone: string;
}

/** The review of a draft: who asked, what was answered, and what this trainer can do about it. */
export function ReviewBox({ standing: { review, reviewRequired }, mistakes, words, timeZone }: ReviewBoxProps) {
  const isOpen = review !== null && review.answeredAt === null && review.ofThisText;
  return (
    <section className="section" id="review">
      <h2>{t.review}</h2>
      <p>{reviewRequired ? t.reviewNeeded : t.reviewOptional}</p>
      {review && <State review={review} timeZone={timeZone} />}
      {isOpen && !review.askedByMe && <Answer review={review} mistakes={mistakes} words={words} />}
      {!isOpen && !(review?.approved && review.ofThisText) && (
        <details className="publish__warnings" open={reviewRequired || mistakes['review-note'] !== undefined}>
          <summary>{review ? t.asksAgain : t.reviewFold}</summary>
          <Form method="post" className="form form--wide publish__review">
            <Field id="review-note" name="review-note" label={t.reviewNote} error={mistakes['review-note']} defaultValue={words['review-note']} multiline rows={3} maxLength={1000} />
            <p>
              <button className="button button--quiet" name="intent" value="ask">
                {t.reviewAsk}
              </button>
            </p>
          </Form>
        </details>
      )}
    </section>
  );
}

function State({ review, timeZone }: { review: DraftReview; timeZone: string }) {
  return (
    <div className="publish__state">
      <p>
        {t.askedBy(review.askedBy, review.askedByMe)}, <Moment at={review.askedAt} timeZone={timeZone} />:
      </p>
      <blockquote className="publish__words">{review.note}</blockquote>
      {review.answeredAt === null ? (
        review.ofThisText && review.askedByMe && <p>{t.waiting}</p>
      ) : (
        <>
          <p>
            <strong>{review.approved ? t.approvedBy(review.answeredBy ?? '') : t.refusedBy(review.answeredBy ?? '')}</strong>, <Moment at={review.answeredAt} timeZone={timeZone} />
            {review.remark ? ':' : '.'}
          </p>
          {review.remark && <blockquote className="publish__words">{review.remark}</blockquote>}
        </>
      )}
      {!review.ofThisText && <p>{t.stale}</p>}
    </div>
  );
}

function Answer({ review, mistakes, words }: { review: DraftReview; mistakes: PublishMistakes; words: PublishWords }) {
  return (
    <Form method="post" className="form form--wide publish__review">
      <input type="hidden" name="review" value={review.id} />
      <Field id="remark" name="remark" label={t.remark} hint={t.remarkHint} error={mistakes.remark} defaultValue={words.remark} multiline rows={3} maxLength={1000} />
      <p className="row">
        <button className="button" name="intent" value="approve">
          {t.approve}
        </button>
        <button className="button button--quiet" name="intent" value="refuse">
          {t.refuse}
        </button>
      </p>
    </Form>
  );
}
