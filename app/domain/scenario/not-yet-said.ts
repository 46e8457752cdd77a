/** The longest reply that is taken, in UTF-16 code units. */
export const REPLY_LIMIT = 5000;

/** Why words cannot be said as they stand: there are none, or more than REPLY_LIMIT. */
export type NotYetSaid = 'empty-reply' | 'long-reply';

/** What keeps words from being said as they stand; undefined when nothing does. */
export function notYetSaid(text: string): NotYetSaid | undefined {
  if (text.trim() === '') return 'empty-reply';
  return text.length > REPLY_LIMIT ? 'long-reply' : undefined;
}
