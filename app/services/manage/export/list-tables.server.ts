import type { CohortOrder } from '#app/domain/cohort/cohort-order.ts';
import { daysLate } from '#app/domain/cohort/days.ts';
import { now } from '../../clock.server.ts';
import type { SignedIn } from '../../people/signed-in.server.ts';
import { openCohorts, openDuties, openPeople, type CohortRow, type DutyQuestion, type DutyRow, type PeopleQuestion, type PersonRow } from '../export-rows.server.ts';
import { day, moment, number, tableOf, text, type ColumnOf, type ExportTable } from './table.ts';
import type { ExportWords } from './words.ts';

type Who = Pick<DutyRow, 'personId' | 'name' | 'email' | 'team' | 'job'>;

const who = (t: ExportWords): ColumnOf<Who>[] => [
  text(t.personId, (row) => row.personId),
  text(t.name, (row) => row.name),
  text(t.email, (row) => row.email),
  text(t.team, (row) => row.team),
  text(t.job, (row) => row.job),
];

/** A person and a content in a row. */
export async function dutiesTable(asker: SignedIn, question: DutyQuestion, t: ExportWords): Promise<ExportTable> {
  const { pages, about } = await openDuties(asker, question);
  const cohort: ColumnOf<DutyRow>[] = question.cohort === undefined ? [] : [text(t.cohort, () => about ?? null)];
  const columns: ColumnOf<DutyRow>[] = [
    ...who(t),
    ...cohort,
    text(t.content, (row) => row.title),
    text(t.kind, (row) => t.kinds[row.kind] ?? row.kind),
    day(t.starts, (row) => row.startsOn),
    day(t.due, (row) => row.dueOn),
    text(t.timeZone, (row) => (row.dueOn === null ? null : row.timeZone)),
    text(t.state, (row) => t.states[row.state]),
    number(t.partsDone, (row) => row.itemsDone),
    number(t.parts, (row) => row.items),
    moment(t.begun(asker.timeZone), (row) => row.startedAt),
    moment(t.completed(asker.timeZone), (row) => row.doneAt),
  ];
  return tableOf(columns, pages, about);
}

/** Who is late with what, and for how many days, counted where the duty is. */
export async function lateTable(asker: SignedIn, question: DutyQuestion, t: ExportWords): Promise<ExportTable> {
  const { pages, about } = await openDuties(asker, { ...question, state: 'late' });
  const at = now();
  const columns: ColumnOf<DutyRow>[] = [
    ...who(t),
    text(t.content, (row) => row.title),
    day(t.due, (row) => row.dueOn),
    text(t.timeZone, (row) => row.timeZone),
    number(t.daysLate, (row) => row.dueOn && daysLate(row.dueOn, row.timeZone, at)),
  ];
  return tableOf(columns, pages, about);
}

/** A person in a row, with how all their duties stand. */
export async function peopleTable(asker: SignedIn, question: PeopleQuestion, t: ExportWords): Promise<ExportTable> {
  const { pages, about } = await openPeople(asker, question);
  const columns: ColumnOf<PersonRow>[] = [
    ...who(t),
    text(t.cohorts, (row) => row.cohorts.join(', ')),
    number(t.duties, (row) => row.total),
    ...standing(t),
    day(t.nextDue, (row) => row.nextDue),
  ];
  return tableOf(columns, pages, about);
}

/** A cohort in a row, as the overview has it, and in its order. */
export async function cohortsTable(asker: SignedIn, order: CohortOrder, t: ExportWords): Promise<ExportTable> {
  const { pages } = await openCohorts(asker, order);
  const columns: ColumnOf<CohortRow>[] = [
    text(t.cohort, (row) => row.name),
    number(t.people, (row) => row.people),
    day(t.due, (row) => row.dueOn),
    number(t.duties, (row) => row.total),
    ...standing(t),
    number(t.forecast, (row) => row.forecast?.done ?? null),
    text(t.remark, ({ total, forecast, dueOn }) => (total === 0 ? t.forecasts.nothingGiven : forecast ? (forecast.shaky ? t.forecasts.shaky : null) : dueOn ? t.forecasts.over : t.forecasts.none)),
  ];
  return tableOf(columns, pages);
}

const standing = (t: ExportWords): ColumnOf<{ done: number; underWay: number; notBegun: number; late: number }>[] => [
  number(t.done, (row) => row.done),
  number(t.underWay, (row) => row.underWay),
  number(t.notBegun, (row) => row.notBegun),
  number(t.late, (row) => row.late),
];
