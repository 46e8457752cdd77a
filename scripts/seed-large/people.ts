import type { Db } from '#db';
import type { CohortMemberRow, CohortRow, PersonRow } from '#db/schema.ts';
import { insertAll } from './in-batches.ts';
import { jobOf, nameOf, zoneOf } from './names.ts';
import { COHORTS_ON_A_TRACK, itemsBegun, TRACKS, type Size } from './size.ts';
import { staging, type Staging } from './staging.ts';
import { makeTeams, type Department } from './teams.ts';

const DAY = 86_400;
/** People took up their first course about so many days ago, the cohorts one after the other. */
export const BEGAN_DAYS_AGO = 180;

export interface Making {
  organisationId: string;
  at: Date;
  random: () => number;
  newId: () => string;
}

/** A cohort with its place on the calendar: all of its dates are `shift` days later than those of the first. */
export interface MadeCohort {
  id: string;
  timeZone: string;
  track: number;
  shift: number;
}

/** Who can sign in: the manager of the first department, the administrator, and one learner. */
export const KNOWN = { manager: 'manager@large.example.org', administrator: 'admin@large.example.org', learner: 'learner@large.example.org' };

/** Everybody, in teams and in cohorts, and how far each is. */
export async function makePeople(db: Db, size: Size, making: Making, passwordHash: string): Promise<{ cohorts: MadeCohort[]; departments: Department[] }> {
  const { organisationId: organisation_id, at, random, newId } = making;
  const made_at = at.toISOString();
  const ids = Array.from({ length: size.people }, newId);
  const { teams, departments, teamOf, managers } = makeTeams(ids, organisation_id, newId);
  const cohorts = Array.from({ length: size.cohorts }, (_, n): MadeCohort => ({ id: newId(), timeZone: zoneOf(n), track: trackOf(n), shift: (n * 5) % 28 }));

  const people: PersonRow[] = [];
  const members: CohortMemberRow[] = [];
  const steps: Staging['seeding_person'][] = [];
  const places = new Map([...ids].sort().map((id, place) => [id, place]));
  const begun = itemsBegun(size, random);
  const knownAt: Record<number, string> = { 2: KNOWN.manager, 3: KNOWN.learner, [size.people - 1]: KNOWN.administrator };
  for (const [n, id] of ids.entries()) {
    const known = knownAt[n];
    const roles = [known === KNOWN.administrator ? 'administrator' : '', managers.has(id) ? 'manager' : ''].filter(Boolean).join(' ');
    const disabled_at = known === undefined && n % 100 === 41 ? daysBefore(at, 2) : null;
    people.push({ id, organisation_id, email: known ?? `p${n + 1}@large.example.org`, name: nameOf(n), roles, job: jobOf(n), password_hash: known ? passwordHash : null, team_id: teamOf[n] ?? null, created_at: daysBefore(at, 400), disabled_at, trained_at: null });
    const home = n % 10 === 7 ? Math.floor(random() * size.cohorts) : Math.floor((n * size.cohorts) / size.people);
    for (const cohort of n % 500 === 3 ? new Set([home, neighbour(home, size.cohorts)]) : [home]) {
      members.push({ cohort_id: cohorts[cohort]?.id ?? '', person_id: id, organisation_id, joined_at: daysBefore(at, BEGAN_DAYS_AGO + 20) });
    }
    steps.push({ n, place: places.get(id) ?? 0, id, track: trackOf(home), ...pace(begun[n] ?? 0, n, cohorts[home]?.shift ?? 0, at), disabled_at });
  }

  await insertAll(db, 'team', teams.map((team) => ({ ...team, manager_id: null })));
  await insertAll(db, 'person', people);
  await db.transaction().execute(async (tx) => {
    for (const { id, manager_id } of teams) if (manager_id) await tx.updateTable('team').set({ manager_id }).where('id', '=', id).execute();
  });
  await insertAll(db, 'cohort', cohorts.map(({ id, timeZone, shift }, n): CohortRow => ({ id, organisation_id, name: `Cohort ${String(n + 1).padStart(4, '0')}`, time_zone: timeZone, starts_on: daysBefore(at, BEGAN_DAYS_AGO - shift).slice(0, 10), due_on: null, created_at: made_at })));
  await insertAll(db, 'cohort_member', members);
  await insertAll(staging(db), 'seeding_person', steps);
  return { cohorts, departments };
}

export const daysBefore = (at: Date, days: number): string => new Date(at.getTime() - days * DAY * 1000).toISOString();

export const trackOf = (cohort: number): number => Math.floor(cohort / COHORTS_ON_A_TRACK) % TRACKS;

/** Another cohort on the same track; the same one where there is none. */
function neighbour(cohort: number, cohorts: number): number {
  const first = Math.floor(cohort / COHORTS_ON_A_TRACK) * COHORTS_ON_A_TRACK;
  return first + ((cohort - first + 1) % Math.min(COHORTS_ON_A_TRACK, cohorts - first));
}

/** From the start to today somebody goes on evenly; one in four has just opened their last item. */
function pace(items: number, n: number, shift: number, at: Date) {
  const today = Math.floor(at.getTime() / 1000);
  const begun = today - (BEGAN_DAYS_AGO - shift) * DAY + (n % 600) * 60;
  return { items, done: n % 4 === 0 ? Math.max(0, items - 1) : items, begun, gap: Math.floor((today - DAY / 2 - begun) / (items + 1)) };
}
