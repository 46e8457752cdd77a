import { randomUUID } from 'node:crypto';
import { dayIn } from '#app/domain/cohort/calendar.ts';
import { quarterOf } from '#app/domain/recognition/quarter.ts';
import type { Db } from '#db';
import type { TestPerson } from './people.ts';

/** A certificate's row for a demo person, as if they had completed the demo course. Returns its code as it is stored. */
export async function certificateRow(db: Db, person: TestPerson, row: Partial<Record<'code' | 'person_name' | 'title' | 'organisation_name' | 'issued_on' | 'expires_on' | 'mastered_at' | 'revoked_at' | 'completed_at', string>> = {}): Promise<string> {
  const course = await db.selectFrom('content').select(['id', 'title']).where('kind', '=', 'course').executeTakeFirstOrThrow();
  const issued = row.issued_on ?? '2026-09-03';
  const whole = {
    id: randomUUID(),
    organisation_id: 'default',
    person_id: person.id,
    content_id: course.id,
    code: '7K3M9QXAPD2T',
    person_name: person.name,
    title: course.title,
    organisation_name: 'Example Organisation',
    completed_at: `${issued}T10:00:00.000Z`,
    counts_from: null,
    issued_at: `${issued}T10:00:00.000Z`,
    issued_on: issued,
    time_zone: 'Europe/Berlin',
    expires_on: null,
    mastery: null,
    mastered_at: null,
    revoked_at: null,
    ...row,
  };
  await db.insertInto('certificate').values(whole).execute();
  return whole.code;
}

/** Thanks as they are kept. */
export async function thanksRow(db: Db, from: TestPerson, to: TestPerson, words: string, row: Partial<Record<'quarter' | 'made_at' | 'criterion_name' | 'hidden_at' | 'seen_at', string>> = {}): Promise<string> {
  const id = randomUUID();
  const made = row.made_at ?? new Date().toISOString();
  const { time_zone } = await db.selectFrom('organisation').select('time_zone').where('id', '=', 'default').executeTakeFirstOrThrow();
  const quarter = quarterOf(dayIn(made, time_zone));
  await db.insertInto('thanks').values({ id, organisation_id: 'default', from_id: from.id, to_id: to.id, criterion: 'empathy', criterion_name: 'Empathy', words, quarter, made_at: made, seen_at: null, hidden_at: null, ...row }).execute();
  return id;
}
