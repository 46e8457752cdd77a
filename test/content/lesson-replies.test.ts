import { expect, it } from 'vitest';
import { checkContent } from '#app/domain/content/check.ts';
import { rateWords } from '#app/domain/rubric/rated-words.ts';
import { bestLevel } from '#app/domain/rubric/model.ts';
import { contentIn } from '#test/support/content-folder.ts';

const { lessons, rubrics } = checkContent(contentIn('content'));

/** The words between `<Model …>` and `</Model>`, by the id of their reply. */
const modelOf = (source: string, id: string) => new RegExp(`<Reply id="${id}"[^]*?<Model[^>]*>([^]*?)</Model>`).exec(source)?.[1]?.trim() ?? '';

const replies = lessons.flatMap(({ source, value }) => value.replies.map((reply) => ({ ...reply, model: modelOf(source, reply.id) })));

it('some lessons ask for a reply', () => {
  expect(replies.length).toBeGreaterThanOrEqual(2);
});

it.each(replies)('the scorer thinks well of the model reply to $id, and badly of a ticket number', ({ rubric, criteria, message, model }) => {
  const shares = (text: string) => {
    const { ratings } = rateWords(rubrics.map(({ value }) => value).filter(({ slug }) => slug === rubric), criteria, { message, conversation: [] }, text);
    expect(ratings.length).toBe(criteria.length);
    return ratings.reduce((sum, { level, scale }) => sum + level / bestLevel({ scale }), 0) / ratings.length;
  };
  expect(shares(model)).toBeGreaterThanOrEqual(0.7);
  expect(shares('This has been logged under number 48812. Please do not reply to this message.')).toBeLessThan(0.3);
});
