import { count } from '../plural.ts';

/** What the front page says of reviews that wait. */
export const reviewText = {
  waiting: (n: number) => `${count(n, 'draft waits', 'drafts wait')} for your review`,
  asked: (title: string, name: string) => `${title}, asked for by ${name || 'somebody who has left'}`,
};
