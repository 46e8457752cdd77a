import type { PersonState } from '#db/queries/report-people.ts';

/** What can be saved as a file. */
export const SUBJECTS = ['duties', 'late', 'people', 'cohorts', 'matrix', 'over-time', 'skills', 'coverage', 'due-next'] as const;

export type Subject = (typeof SUBJECTS)[number];

type Head =
  | 'personId' | 'name' | 'email' | 'team' | 'job' | 'cohorts' | 'cohort' | 'content' | 'kind' | 'starts' | 'due' | 'timeZone' | 'state' | 'parts' | 'partsDone'
  | 'daysLate' | 'duties' | 'done' | 'underWay' | 'notBegun' | 'late' | 'nextDue' | 'people' | 'forecast' | 'remark' | 'items' | 'itemsDone' | 'day' | 'criterion'
  | 'level' | 'first' | 'latest' | 'shownPeople' | 'frontLine' | 'yes' | 'trained' | 'share' | 'missing' | 'target' | 'year' | 'open';

/** The words of the files, which whoever asks for one hands in. Moments are named with their time zone. */
export interface ExportWords extends Record<Head, string> {
  /** Names of files and sheets. */
  subjects: Record<Subject, string>;
  kinds: Record<string, string>;
  begun: (zone: string) => string;
  completed: (zone: string) => string;
  states: Record<PersonState, string>;
  /** Why a cohort has no forecast, or a weak one. */
  forecasts: Record<'nothingGiven' | 'shaky' | 'over' | 'none', string>;
  skills: { why: Record<'few' | 'others' | 'filter', string>; levels: string[]; doneLevels: string[]; small: string };
  noJob: string;
  everybody: string;
}
