/** The id in the page of a row of the list: of the part with that index, and of the front matter at -1. */
export const rowId = (index: number): string => `outline-row-${index}`;
