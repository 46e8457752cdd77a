import { readCohortOrder } from '#app/domain/cohort/cohort-order.ts';
import { dateIn } from '#app/domain/cohort/days.ts';
import { savedAs } from '#app/domain/export/file-name.ts';
import { now } from '../../clock.server.ts';
import type { SignedIn } from '../../people/signed-in.server.ts';
import { readQuestion } from '../matrix.server.ts';
import { readSkillQuestion } from '../skills.server.ts';
import { csvOf } from './csv.ts';
import { cohortsTable, dutiesTable, lateTable, peopleTable } from './list-tables.server.ts';
import { coverageTable, dueNextTable, matrixTable, overTimeTable, skillsTable } from './report-tables.server.ts';
import type { ExportTable } from './table.ts';
import { SUBJECTS, type ExportWords, type Subject } from './words.ts';
import { xlsxOf } from './xlsx.ts';

/** What an address asks for; `cohort` is empty where it names none, which no cohort is. */
type Open = (asker: SignedIn, words: ExportWords, search: URLSearchParams, cohort: string) => Promise<ExportTable>;

const TABLES: Record<Subject, Open> = {
  duties: (asker, words, search) => dutiesTable(asker, narrowed(search), words),
  late: (asker, words, search) => lateTable(asker, narrowed(search), words),
  people: (asker, words, search) => peopleTable(asker, narrowed(search), words),
  cohorts: (asker, words, search) => cohortsTable(asker, readCohortOrder(search), words),
  matrix: (asker, words, search, cohort) => matrixTable(asker, cohort, readQuestion(search), words),
  'over-time': (asker, words, _, cohort) => overTimeTable(asker, cohort, words),
  skills: (asker, words, search, cohort) => skillsTable(asker, cohort, readSkillQuestion(search), words),
  coverage: (asker, words) => coverageTable(asker, words),
  'due-next': (asker, words) => dueNextTable(asker, words),
};

/** By a cohort, a person, a team, a part of a name, and by how it stands; an empty field of a form asks for nothing. */
const narrowed = (search: URLSearchParams) => {
  const { team, name, state } = readQuestion(search);
  return { cohort: search.get('cohort') || undefined, person: search.get('person') || undefined, team, name, state };
};

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
export async function openExport(asker: SignedIn, name: string, search: URLSearchParams, words: ExportWords): Promise<ExportFile> {
  const [, subject = '', ending = ''] = /^([a-z-]+)\.(csv|xlsx)$/.exec(name) ?? [];
  if (!isSubject(subject) || (ending !== 'csv' && ending !== 'xlsx')) throw new Response(null, { status: 404 });
  const table = await TABLES[subject](asker, words, search, search.get('cohort') ?? '');
  const title = words.subjects[subject];
  return {
    mediaType: MEDIA[ending],
    disposition: savedAs([title, table.about ?? '', dateIn(asker.timeZone, now())], ending),
    pieces: () => (ending === 'csv' ? csvOf(table, asker.timeZone) : xlsxOf(table, asker.timeZone, title)),
  };
}

const isSubject = (name: string): name is Subject => (SUBJECTS as readonly string[]).includes(name);
