/** What an id looks like: lower-case letters, digits and hyphens, beginning with a letter, 64 at most. */
export const ID = /^[a-z][a-z0-9-]{0,63}$/;

/** What a slug looks like: as an id, but it may begin with a digit, as `01-name` does. */
export const SLUG = /^[a-z0-9][a-z0-9-]{0,63}$/;

export const ID_RULE = 'lower-case letters, digits and hyphens, beginning with a letter (64 at most)';
export const SLUG_RULE = 'lower-case letters, digits and hyphens (64 at most)';
