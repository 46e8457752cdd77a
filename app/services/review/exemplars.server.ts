import exemplars from './exemplars.json' with { type: 'json' };

/** A reply to a client's message with the levels that its raters agreed on. The raters were language models; no human rated it. */
export interface Exemplar {
  id: string;
  /** Name and role of the client. */
  client: string;
  message: string;
  reply: string;
  /** By criterion of `it-service`; the median of three raters, of whom no two were more than one level apart. */
  levels: Readonly<Record<string, number>>;
}

/**
 * Twenty-four replies to as many clients, chosen so that every criterion has each of its levels four times or more.
 * They are among those that the scorer was trained on, so it does better on them than on new words.
 */
export const EXEMPLARS: readonly Exemplar[] = exemplars;
