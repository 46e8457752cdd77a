/** Markdown without its marks of emphasis and code, for a line of preview; a mark after a backslash is a word's own and stays. */
export const plainWords = (markdown: string): string => markdown.replace(/\\([!-/:-@[-`{-~])|[*_`]+/g, '$1');
