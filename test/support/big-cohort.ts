import type { Db } from '#db';

const AT = '2026-01-05T08:00:00.000Z';
const AT_ONCE = 400;

/** A cohort of so many people with so many role-plays to do, all in Ruth's team; every third person has done each third one. Returns its id. */
export async function bigCohort(db: Db, people: number, items: number): Promise<string> {
  const [id, organisation_id] = ['big', 'default'];
  const like = await db.selectFrom('person').selectAll().where('email', '=', 'lena@example.org').executeTakeFirstOrThrow();
  await db.insertInto('cohort').values({ id, organisation_id, name: 'Everybody', time_zone: 'Europe/Berlin', starts_on: null, due_on: null, created_at: AT }).execute();
  const contents = Array.from({ length: items }, (_, n) => `item-${String(n).padStart(3, '0')}`);
  await db.insertInto('content').values(contents.map((item, n) => ({ id: item, organisation_id, kind: 'scenario' as const, slug: item, title: `Role-play ${String(n).padStart(3, '0')}`, origin: 'file' as const, current_version_id: null, retired_at: null, created_at: AT }))).execute();
  const none = { team_id: null, person_id: null, starts_on: null, due_on: null, mastery: null };
  await db.insertInto('training_assignment').values(contents.map((content_id) => ({ id: `big-${content_id}`, organisation_id, content_id, cohort_id: id, created_at: AT, ...none }))).execute();
  const ids = Array.from({ length: people }, (_, n) => ({ n, person_id: `big-${String(n).padStart(5, '0')}` }));
  await inParts(ids, (part) => db.insertInto('person').values(part.map(({ n, person_id }) => ({ ...like, id: person_id, email: `${person_id}@example.org`, name: nameOf(n) }))).execute());
  await inParts(ids, (part) => db.insertInto('cohort_member').values(part.map(({ person_id }) => ({ cohort_id: id, person_id, organisation_id, joined_at: AT }))).execute());
  const [first = ''] = contents;
  await inParts(ids, (part) =>
    db
      .insertInto('duty')
      .values(part.map(({ n, person_id }) => ({ id: `big-${person_id}`, organisation_id, assignment_id: `big-${first}`, person_id, content_id: first, round: 1, starts_on: null, due_on: `2099-01-${String(1 + (n % 28)).padStart(2, '0')}`, time_zone: 'Europe/Berlin', items: 1, items_done: 0, made_at: AT })))
      .execute(),
  );
  for (const content_id of contents.filter((_, n) => n % 3 === 0)) {
    await inParts(ids.filter(({ n }) => n % 3 === 0), (part) =>
      db.insertInto('progress').values(part.map(({ person_id }) => ({ person_id, content_id, organisation_id, started_at: AT, completed_at: AT, succeeded_at: null, best_score: null, attempts: 1, updated_at: AT }))).execute(),
    );
  }
  return id;
}

/** The name of the person of that number; numbers and names have the same order. */
export const nameOf = (n: number): string => `Person ${String(n).padStart(5, '0')} Longername`;

async function inParts<T>(rows: T[], insert: (part: T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE) await insert(rows.slice(from, from + AT_ONCE));
}
