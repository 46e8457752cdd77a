import { count, grouped } from './plural.ts';

/** The page on which an administrator imports a roster; by itself, as few people ever load it. */
export const rosterText = {
  title: 'Import people',
  link: 'Import people from a CSV file',
  lede: 'Teams, cohorts and everybody’s place in them, from one CSV file. You see what would change before anything does.',
  file: 'A CSV file',
  fileHint: 'From Excel, save it as “CSV UTF-8 (Comma delimited)”. Semicolons and tabs will do as well.',
  pasted: 'Or paste the lines here',
  pastedHint: 'Cells copied out of a spreadsheet can be pasted as they are, with their heads.',
  look: 'Show what would change',
  again: 'Another file',
  none: 'Choose a file or paste the lines, with their heads.',
  notReadable: 'What was sent cannot be read. Choose the file once more.',
  how: 'How the columns are read',
  columnsTable: 'Columns of the file',
  column: 'Column',
  means: 'What it says',
  columns: [
    { name: 'email', means: 'Needed. Who it is: the address, in capitals or not. Each person has one line.' },
    { name: 'name', means: 'Needed. In any script.' },
    {
      name: 'role',
      means:
        'What they may do (learner, trainer, manager or administrator; several with spaces between them) or what they do at work, in any other words, such as service-desk; or both with a slash between them: service-desk / manager.',
    },
    { name: 'team', means: 'Whom they report with. A team that is not there is made.' },
    { name: 'cohort', means: 'Whom they learn with; several with | between them. Cohorts are added to and never left. One that is not there is made.' },
    { name: 'manager', means: 'The address of who leads their team: somebody who is here or has a line of their own.' },
  ],
  order: 'The first line names the columns, in any order. A cell that is empty leaves what is there as it is. Nobody is removed or disabled.',
  plan: 'What would change',
  summary: ({ create, update, same, rejected }: { create: number; update: number; same: number; rejected: number }) =>
    [`${grouped(create)} to create`, `${grouped(update)} to change`, `${grouped(same)} the same`, `${count(rejected, 'line', 'lines')} left out`].join(', '),
  nothing: {
    same: 'There is nothing to change: everybody is here as the file says.',
    leftOut: 'There is nothing to change besides the lines left out.',
    empty: 'There is nothing to change: the file has no lines below its head.',
  },
  apply: (n: number) => (n === 0 ? 'Apply it' : `Apply it to ${count(n, 'person', 'people')}`),
  withoutLeft: 'The lines left out are not applied. Correct them in the file and import it again: what is done by then stays the same.',
  passwords: 'People who are created have no password. They sign in by single sign-on where it is set up, or an administrator gives them one on the server with npm run admin -- password and their address.',
  changed: 'Somebody has changed things meanwhile. Nothing was applied: look at what would change now.',
  done: 'The roster is applied',
  doneSummary: ({ create, update, same, rejected }: { create: number; update: number; same: number; rejected: number }) =>
    [`${grouped(create)} created`, `${grouped(update)} changed`, `${grouped(same)} the same as before`, `${count(rejected, 'line', 'lines')} left out`].join(', '),
  warnings: 'Please look at this first',
  left: (n: number) => `${count(n, 'line', 'lines')} left out`,
  created: (n: number) => `${count(n, 'person', 'people')} to create`,
  updated: (n: number) => `${count(n, 'person', 'people')} to change`,
  teams: 'Teams',
  cohorts: 'Cohorts to make',
  team: ({ name, made, manager }: { name: string; made: boolean; manager: string | null }) =>
    `${name}${made ? ', to be made' : ''}${manager === null ? '' : `, ${made ? '' : 'from now on '}led by ${manager}`}`,
  line: 'Line',
  person: 'Person',
  why: 'Why',
  gets: 'With',
  changes: 'What changes',
  fields: { name: 'Name', role: 'May act as', work: 'Work', team: 'Team', cohort: 'Cohort', manager: 'Manager' },
  change: (field: string, before: string | null, after: string) => (before === null ? `${field}: ${after}` : `${field}: ${after}, before ${before}`),
  more: (shown: number, all: number) => `The first ${grouped(shown)} of ${grouped(all)} are shown.`,
};
