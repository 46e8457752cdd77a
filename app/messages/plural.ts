const rules = new Intl.PluralRules('en');

/** A number with its noun: `count(1, 'ending', 'endings')` is "1 ending". */
export const count = (n: number, one: string, other: string): string => `${n} ${rules.select(n) === 'one' ? one : other}`;

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Names in a row: "empathy, clarity and partnership". */
export const listed = (names: string[]): string => list.format(names);

const number = new Intl.NumberFormat('en-GB');

/** A whole number as it is read: "5,000". */
export const grouped = (n: number): string => number.format(n);
