import { expect, it } from 'vitest';
import { checkContent } from '#app/domain/content/check.ts';
import { bestLevel } from '#app/domain/rubric/model.ts';
import { rateWords } from '#app/domain/rubric/rated-words.ts';
import { contentIn } from '#test/support/content-folder.ts';

const checked = checkContent(contentIn('content'));
const rubrics = checked.rubrics.map(({ value }) => value);

/** Each reply of the role-plays with the words that it answers. */
const replies = checked.scenarios.flatMap(({ value }) =>
  [...Object.values(value.scenes)].flatMap(({ decision, lines }) => {
    if (decision.kind !== 'reply') return [];
    const message = lines.flatMap((line) => (line.kind === 'said' ? [line.text] : [])).join('\n');
    return [{ ...decision.reply, name: `${value.slug}, ${decision.reply.id}`, message }];
  }),
);

it('the role-plays ask for replies', () => {
  expect(replies.length).toBeGreaterThanOrEqual(5);
});

it.each(replies)('the scorer rates the models of $name as they are shown: the stronger one well on everything, the weaker one not', ({ criteria, models, message }) => {
  const rated = (level: number) => {
    const text = models.find((model) => model.level === level)?.text ?? '';
    const { ratings } = rateWords(rubrics, criteria, { message, conversation: [] }, text);
    expect(ratings.length).toBe(criteria.length);
    return ratings.map((rating) => ({ criterion: rating.criterion, share: rating.level / bestLevel(rating) }));
  };
  expect(rated(3).filter(({ share }) => share < 0.6)).toEqual([]);
  expect(rated(1).filter(({ share }) => share >= 0.6).length).toBeLessThan(criteria.length / 2);
});
