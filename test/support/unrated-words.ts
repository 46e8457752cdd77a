/** Words that the scorer does not read, so that their writer rates them: for tests that need a level and not a scorer. */
export const UNRATED = 'Я позвоню вам без четверти час, в любом случае.';
