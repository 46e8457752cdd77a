import { randomUUID } from 'node:crypto';
import type { Db } from '#db';
import { DEMO_PASSWORD } from '#app/services/demo/demo-people.server.ts';
import type { TestServer } from './server.ts';

export const PASSWORD = DEMO_PASSWORD;

export interface TestPerson {
  id: string;
  email: string;
  name: string;
}

/** A demo person, such as `samir`. */
export async function demoPerson(db: Db, name: string): Promise<TestPerson> {
  return db.selectFrom('person').select(['id', 'email', 'name']).where('email', '=', `${name}@example.org`).executeTakeFirstOrThrow();
}

/** A new learner in the demo cohort who has done nothing yet, so that one test does not see what another did. */
export async function newLearner(db: Db, name = 'Nell Newcomer'): Promise<TestPerson> {
  const id = randomUUID();
  const email = `${id}@example.org`;
  const like = await db.selectFrom('person').selectAll().where('email', '=', 'lena@example.org').executeTakeFirstOrThrow();
  await db.insertInto('person').values({ ...like, id, email, name }).execute();
  const cohort = await db.selectFrom('cohort_member').selectAll().where('person_id', '=', like.id).executeTakeFirstOrThrow();
  await db.insertInto('cohort_member').values({ ...cohort, person_id: id }).execute();
  const enrolment = await db.selectFrom('enrolment').selectAll().where('person_id', '=', like.id).executeTakeFirstOrThrow();
  await db.insertInto('enrolment').values({ ...enrolment, person_id: id }).execute();
  return { id, email, name };
}

/** A second trainer, so that two can be at one thing. */
export async function newTrainer(db: Db, name = 'Tess Trainer'): Promise<TestPerson> {
  const id = randomUUID();
  const email = `${id}@example.org`;
  const like = await db.selectFrom('person').selectAll().where('email', '=', 'henk@example.org').executeTakeFirstOrThrow();
  await db.insertInto('person').values({ ...like, id, email, name }).execute();
  return { id, email, name };
}

/** Signs a person in by the form's address and returns the cookie that a browser would keep. */
export async function signInCookie(server: TestServer, email: string): Promise<{ name: string; value: string }> {
  const response = await fetch(`${server.origin}/sign-in`, {
    method: 'POST',
    body: new URLSearchParams({ email, password: PASSWORD }),
    redirect: 'manual',
  });
  const [name, value] = (response.headers.getSetCookie()[0] ?? '').split(';')[0]?.split(/=(.*)/s) ?? [];
  if (!name || !value) throw new Error(`${email} could not be signed in: ${response.status}.`);
  return { name, value };
}
