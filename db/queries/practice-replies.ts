import { sql, type Insertable, type Kysely } from 'kysely';
import type { Database, PracticeReplyRow } from '../schema.ts';

/** What one learner has written in one lesson. There is no query for anybody else: these words are the learner's alone. */
export const listPracticeReplies = (db: Kysely<Database>, personId: string, contentId: string) =>
  db.selectFrom('practice_reply').select(['practice', 'text', 'earlier']).where('person_id', '=', personId).where('content_id', '=', contentId).execute();

/** Keeps a try; the one before it stays as `earlier`. The same words sent twice are one try. */
export const savePracticeReply = (db: Kysely<Database>, row: Omit<Insertable<PracticeReplyRow>, 'earlier'>) =>
  db
    .insertInto('practice_reply')
    .values({ ...row, earlier: null })
    .onConflict((c) =>
      c.columns(['person_id', 'content_id', 'practice']).doUpdateSet({
        earlier: sql<string | null>`case when practice_reply.text = excluded.text then practice_reply.earlier else practice_reply.text end`,
        text: row.text,
        updated_at: row.updated_at,
      }),
    )
    .execute();
