import type { CoverageRow } from '#app/domain/cohort/coverage.ts';
import type { SkillFigure } from '#app/domain/cohort/skills.ts';
import { db } from '#db';
import { listDueNext } from '#db/queries/reports.ts';
import type { SignedIn } from '../../people/signed-in.server.ts';
import { getCoverage } from '../coverage.server.ts';
import { openMatrix } from './matrix-pages.server.ts';
import { getCohortMatrix, type MatrixQuestion } from '../matrix.server.ts';
import { requireReportScope } from '../report-scope.server.ts';
import { getCohortSkills, type SkillQuestion } from '../skills.server.ts';
import { day, number, onePage, share, tableOf, text, type ColumnOf, type ExportTable } from './table.ts';
import type { ExportWords } from './words.ts';

/** Contents and dates ahead; more than a year's worth of them nobody reads. */
const MOST_AHEAD = 10_000;

/** A person in a row, an item in a column. */
export async function matrixTable(asker: SignedIn, cohort: string, question: MatrixQuestion, t: ExportWords): Promise<ExportTable> {
  const { name, items, pages } = await openMatrix(asker, cohort, question);
  type Row = ReturnType<typeof pages> extends AsyncGenerator<(infer R)[]> ? R : never;
  const columns: ColumnOf<Row>[] = [
    text(t.personId, (row) => row.id),
    text(t.name, (row) => row.name),
    text(t.team, (row) => row.team),
    text(t.job, (row) => row.job),
    ...items.map(({ title }, n) => text<Row>(title, ({ statuses }) => t.states[statuses[n] ?? 'not-begun'])),
    number(t.itemsDone, (row) => row.done),
    number(t.items, () => items.length),
    text(t.late, (row) => (row.late ? t.states.late : null)),
    day(t.due, (row) => row.due_on),
  ];
  return tableOf(columns, pages, name);
}

/** How a cohort's duties stood day by day. */
export async function overTimeTable(asker: SignedIn, cohort: string, t: ExportWords): Promise<ExportTable> {
  const { name, overTime } = await getCohortMatrix(asker, cohort);
  const columns: ColumnOf<(typeof overTime.days)[number]>[] = [
    day(t.day, (row) => row.date),
    number(t.done, (row) => row.done),
    number(t.underWay, (row) => row.underWay),
    number(t.notBegun, (row) => row.notBegun),
    number(t.late, (row) => row.late),
  ];
  return tableOf(columns, onePage(overTime.days), name);
}

interface SkillRow {
  name: string;
  people: number | null;
  level: string | null;
  first: number | null;
  latest: number | null;
  remark: string | null;
}

/** A criterion and a level in a row, and for what is withheld the reason alone: what the page shows. */
export async function skillsTable(asker: SignedIn, cohort: string, question: SkillQuestion, t: ExportWords): Promise<ExportTable> {
  const { name, figures } = await getCohortSkills(asker, cohort, question);
  const columns: ColumnOf<SkillRow>[] = [
    text(t.criterion, (row) => row.name),
    text(t.level, (row) => row.level),
    number(t.first, (row) => row.first),
    number(t.latest, (row) => row.latest),
    number(t.shownPeople, (row) => row.people),
    text(t.remark, (row) => row.remark),
  ];
  return tableOf(columns, onePage(figures.flatMap((figure) => levelsOf(figure, t.skills))), name);
}

function levelsOf(figure: SkillFigure, words: ExportWords['skills']): SkillRow[] {
  if (!figure.shown) return [{ name: figure.name, people: null, level: null, first: null, latest: null, remark: words.why[figure.why] }];
  const { name, people, first, latest, small } = figure;
  return (figure.scale === 'done' ? words.doneLevels : words.levels).map((level, n) => ({ name, people, level, first: first[n] ?? 0, latest: latest[n] ?? 0, remark: small ? words.small : null }));
}

/** A kind of work in a row, and everybody in the last. */
export async function coverageTable(asker: SignedIn, t: ExportWords): Promise<ExportTable> {
  const { year, target, jobs, all } = await getCoverage(asker, await requireReportScope(asker));
  const columns: ColumnOf<CoverageRow & { name: string }>[] = [
    text(t.job, (row) => row.name),
    text(t.frontLine, (row) => (row.frontLine ? t.yes : null)),
    number(t.people, (row) => row.people),
    number(t.trained, (row) => row.trained),
    share(t.share, (row) => row.share),
    number(t.missing, (row) => row.missing),
    share(t.target, () => target / 100),
    number(t.year, () => year),
  ];
  return tableOf(columns, onePage([...jobs.map((row) => ({ ...row, name: row.job ?? t.noJob })), { ...all, name: t.everybody }]));
}

/** What falls due next, and for how many people it is open. */
export async function dueNextTable(asker: SignedIn, t: ExportWords): Promise<ExportTable> {
  const rows = await listDueNext(db(), await requireReportScope(asker), MOST_AHEAD);
  const columns: ColumnOf<(typeof rows)[number]>[] = [text(t.content, (row) => row.title), day(t.due, (row) => row.due_on), number(t.open, (row) => row.people)];
  return tableOf(columns, onePage(rows));
}
