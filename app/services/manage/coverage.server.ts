import { toZoned, parseDate } from '@internationalized/date';
import { coverage, FRONT_LINE } from '#app/domain/cohort/coverage.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { db } from '#db';
import { countTrained } from '#db/queries/reports.ts';
import type { ReportScope } from '#db/queries/report-rows.ts';
import { listSettings, saveSetting } from '#db/queries/settings.ts';
import { requireMay, type SignedIn } from '../people/signed-in.server.ts';

const TARGET = 'training-target';
const FRONT = 'front-line';
/** Four of five in a year, until an administrator says otherwise. */
const USUAL_TARGET = 80;

/** The yearly target in whole per cent, and the kinds of work that come first. */
export async function getCoverageGoal(organisationId: string): Promise<{ target: number; frontLine: string[] }> {
  const settings = new Map((await listSettings(db(), organisationId)).map(({ name, value }) => [name, value]));
  const target = Number(settings.get(TARGET) ?? USUAL_TARGET);
  const front = settings.get(FRONT)?.split('\n').filter((job) => job !== '');
  return { target: Number.isFinite(target) ? target : USUAL_TARGET, frontLine: front ?? FRONT_LINE };
}

/** What share of the people in scope completed assigned training in the present calendar year of the organisation, against the target. */
export async function getCoverage(person: SignedIn, scope: ReportScope) {
  const goal = await getCoverageGoal(person.organisationId);
  const year = Number(scope.today.otherwise.slice(0, 4));
  const start = toZoned(parseDate(`${year}-01-01`), person.timeZone).toAbsoluteString();
  const counts = await countTrained(db(), scope, start);
  return { year, ...goal, ...coverage(counts, goal.target / 100, goal.frontLine), maySet: person.roles.includes('administrator') };
}

/** Sets the yearly target (whole per cent, 1 to 100) and the front line (names of kinds of work, by comma). For administrators alone. */
export async function setCoverageGoal(person: SignedIn, form: { target: string; frontLine: string }): Promise<Result<null, 'target'>> {
  requireMay(person, 'administer', { kind: 'organisation', organisationId: person.organisationId });
  const target = Number(form.target);
  if (form.target.trim() === '' || !Number.isInteger(target) || target < 1 || target > 100) return fail('target');
  const jobs = form.frontLine.split(',').map((job) => job.trim().slice(0, 100)).filter((job) => job !== '');
  await saveSetting(db(), person.organisationId, TARGET, String(target));
  await saveSetting(db(), person.organisationId, FRONT, jobs.slice(0, 50).join('\n'));
  return ok(null);
}
