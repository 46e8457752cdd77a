import { en, type Messages } from './en.ts';

/** The interface text in the reader's language. English is the only one so far. */
export const useMessages = (): Messages => en;
