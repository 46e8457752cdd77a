import { count } from '../plural.ts';

const SORTED = { name: 'by name', team: 'by team', done: 'by how much is done', due: 'by due date' };

/** Interface text of the table of people by items that scrolls through everybody. */
export const matrixText = {
  found: (n: number, sorted: string) => `${count(n, 'person', 'people')} found, sorted ${sorted}.`,
  sorted: (order: keyof typeof SORTED | 'item', item: string | undefined, reverse: boolean) =>
    `${order === 'item' ? `by how far each is with “${item ?? ''}”` : SORTED[order]}${reverse ? ', the other way round' : ''}`,
  by: { item: (title: string) => `how far with ${title}` },
  reverse: 'The other way round',
  items: 'Parts',
  loading: 'Loading …',
  failed: 'Not loaded.',
  failedSaid: 'Some people could not be loaded.',
  again: 'Try again',
  keys: 'Arrow keys move from cell to cell, Home and End along a row, Page Up and Page Down by what is in sight, with Control to the first and last. Enter opens a person, or sorts by a head.',
  everyPart: 'Show every part of each person',
  print: 'Page for printing',
  printRest: (shown: number, of: number) => `${shown} of ${count(of, 'person', 'people')}. “Page for printing” above the table has them all.`,
  back: 'Back to the table',
};
