/** The fields that words are written in, and where a mistake is told beside them. */
const FIELDS = ['note', 'review-note', 'remark'] as const;
export type PublishField = (typeof FIELDS)[number];

/** What was written, so that a refusal loses none of it. */
export type PublishWords = Partial<Record<PublishField, string>>;
export type PublishMistakes = Partial<Record<PublishField, string>>;

export const INTENTS = ['publish', 'ask', 'approve', 'refuse'] as const;

/** What a trainer wants, and the words that go with it. Without a known intent: undefined. */
export function readPublish(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '').replace(/\r\n?/g, '\n').trim();
  const words: PublishWords = Object.fromEntries(FIELDS.map((field) => [field, text(field)]));
  return {
    intent: INTENTS.find((one) => one === form.get('intent')),
    words,
    review: text('review'),
    revision: Number(form.get('revision')),
  };
}
