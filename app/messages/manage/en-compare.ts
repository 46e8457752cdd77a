import { count } from '../plural.ts';

/** Interface text of the page that puts cohorts side by side. */
export const compareText = {
  title: 'Compare cohorts',
  lede: 'Two to four cohorts side by side, for the people whom you see.',
  chosen: 'Compared now',
  add: 'Add a cohort',
  nothing: 'none',
  compare: 'Compare',
  choose: 'Choose at least two cohorts.',
  full: 'Four stand beside each other at most. Leave one out to add another.',
  standing: 'How they stand today',
  duties: 'Duties',
  weeks: 'Done, by weeks since the start',
  weeksHow: 'The share of duties done so many weeks after each cohort’s own start, so that those who began at different times are compared at the same age.',
  week: 'Weeks',
  after: (weeks: number) => (weeks === 0 ? 'first day' : count(weeks, 'week', 'weeks')),
  ahead: 'to come',
};
