/** The words by which an author may say how a persona is drawn, such as `headscarf glasses`; whatever is not said is drawn by chance of the id. */
export const LOOK_WORDS = [
  'crop', 'side', 'swept', 'bald', 'bob', 'long', 'bun', 'curls', 'afro', 'headscarf',
  'fair', 'light', 'olive', 'tan', 'brown', 'deep',
  'grey', 'beard', 'stubble', 'moustache',
  'glasses', 'no-glasses', 'round', 'square',
  'jacket', 'crew', 'collar', 'polo', 'lanyard',
] as const;

/** The first word that is no word of a look, or undefined. */
export const strangeLook = (look: string): string | undefined => look.split(/\s+/).find((word) => !(LOOK_WORDS as readonly string[]).includes(word));
