import { dateIn } from '#app/domain/cohort/days.ts';
import { savedAs } from '#app/domain/export/file-name.ts';
import { exportsText } from '#app/messages/manage/en-exports.ts';
import { now } from '../../clock.server.ts';
import type { SignedIn } from '../../people/signed-in.server.ts';
import { readQuestion } from '../matrix.server.ts';
import { readSkillQuestion } from '../skills.server.ts';
import { csvOf } from './csv.ts';
import { cohortsTable, dutiesTable, lateTable, peopleTable } from './list-tables.server.ts';
import { coverageTable, dueNextTable, matrixTable, overTimeTable, skillsTable } from './report-tables.server.ts';
import type { ExportTable } from './table.ts';
import { xlsxOf } from './xlsx.ts';

type Subject = keyof typeof exportsText.subjects;

/** What an address asks for; `cohort` is empty where it names none, which no cohort is. */
type Open = (asker: SignedIn, search: URLSearchParams, cohort: string) => Promise<ExportTable>;

const TABLES: Record<Subject, Open> = {
  duties: (asker, search) => dutiesTable(asker, narrowed(search)),
  late: (asker, search) => lateTable(asker, narrowed(search)),
  people: (asker, search) => peopleTable(asker, narrowed(search)),
  cohorts: (asker) => cohortsTable(asker),
  matrix: (asker, search, cohort) => matrixTable(asker, cohort, readQuestion(search)),
  'over-time': (asker, _, cohort) => overTimeTable(asker, cohort),
  skills: (asker, search, cohort) => skillsTable(asker, cohort, readSkillQuestion(search)),
  coverage: (asker) => coverageTable(asker),
  'due-next': (asker) => dueNextTable(asker),
};

/** By a cohort or a person, and by how it stands; an empty field of a form asks for nothing. */
const narrowed = (search: URLSearchParams) => ({
  cohort: search.get('cohort') || undefined,
  person: search.get('person') || undefined,
  state: readQuestion(search).state,
});

const MEDIA = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export interface ExportFile {
  mediaType: string;
  /** Content-Disposition. */
  disposition: string;
  /** The file piece by piece; the rows are asked for while it is read. */
  pieces: () => AsyncIterable<Uint8Array>;
}

/**
 * The file that `name` means, such as `duties.csv`, of what this person may see. Throws 404 for a name that means none, for
 * who has no reports, and for a cohort, team or person outside theirs.
 */
export async function openExport(asker: SignedIn, name: string, search: URLSearchParams): Promise<ExportFile> {
  const [, subject = '', ending = ''] = /^([a-z-]+)\.(csv|xlsx)$/.exec(name) ?? [];
  if (!isSubject(subject) || (ending !== 'csv' && ending !== 'xlsx')) throw new Response(null, { status: 404 });
  const table = await TABLES[subject](asker, search, search.get('cohort') ?? '');
  const title = exportsText.subjects[subject];
  return {
    mediaType: MEDIA[ending],
    disposition: savedAs([title, table.about ?? '', dateIn(asker.timeZone, now())], ending),
    pieces: () => (ending === 'csv' ? csvOf(table, asker.timeZone) : xlsxOf(table, asker.timeZone, title)),
  };
}

const isSubject = (name: string): name is Subject => Object.hasOwn(TABLES, name);
