/**
 * Duties: training assignments to a cohort, team, person or kind of work, and what each makes of each person; mail that
 * is to go out; tokens, certificates and thanks. Frozen.
 *
 * The old table of assignments is made anew, since SQLite changes no check of a table that is there.
 */
import { sql, type ColumnDefinitionBuilder, type Kysely, type SchemaModule } from 'kysely';

type Column = (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder;

const required: Column = (column) => column.notNull();
const key: Column = (column) => column.notNull().primaryKey();
const zero: Column = (column) => column.notNull().defaultTo(0);
const to = (target: string): Column => (column) => column.notNull().references(target);
const partOf = (target: string): Column => (column) => column.notNull().references(target).onDelete('cascade');
const goesWith = (target: string): Column => (column) => column.references(target).onDelete('cascade');
const knows = (target: string): Column => (column) => column.references(target).onDelete('set null');

export async function up(db: Kysely<unknown>): Promise<void> {
  await assignments(db);
  await duties(db.schema);
  await mail(db.schema);
  await recognition(db.schema);
  // Long lists of people go on by name from where the page before ended.
  await sql`create index person_by_name on person (organisation_id, lower(name), id)`.execute(db);
}

async function assignments(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('assignment_made_anew')
    .addColumn('id', 'text', key)
    .addColumn('organisation_id', 'text', to('organisation.id'))
    .addColumn('content_id', 'text', to('content.id'))
    .addColumn('cohort_id', 'text', goesWith('cohort.id'))
    .addColumn('team_id', 'text', goesWith('team.id'))
    .addColumn('person_id', 'text', goesWith('person.id'))
    .addColumn('job', 'text')
    .addColumn('starts_on', 'text')
    .addColumn('due_on', 'text')
    .addColumn('due_days', 'integer')
    .addColumn('mastery', 'double precision')
    .addColumn('every_months', 'integer')
    .addColumn('recurs_from', 'text')
    .addColumn('requires_id', 'text', knows('content.id'))
    .addColumn('created_at', 'text', required)
    .addColumn('created_by', 'text', knows('person.id'))
    .addColumn('ended_at', 'text')
    .addCheckConstraint(
      'assignment_to_one',
      sql`case when cohort_id is null then 0 else 1 end + case when team_id is null then 0 else 1 end + case when person_id is null then 0 else 1 end + case when job is null then 0 else 1 end = 1`,
    )
    .addCheckConstraint('assignment_mastery', sql`mastery between 0 and 1`)
    .addCheckConstraint('assignment_every', sql`every_months >= 1`)
    .execute();
  await sql`insert into assignment_made_anew (id, organisation_id, content_id, cohort_id, team_id, person_id, starts_on, due_on, mastery, created_at)
    select id, organisation_id, course_id, cohort_id, team_id, person_id, starts_on, due_on, mastery, created_at from training_assignment`.execute(db);
  await schema.dropTable('training_assignment').execute();
  await schema.alterTable('assignment_made_anew').renameTo('training_assignment').execute();
  for (const column of ['organisation_id', 'content_id', 'cohort_id', 'team_id', 'person_id']) {
    await schema.createIndex(`assignment_by_${column.replace('_id', '')}`).on('training_assignment').column(column).execute();
  }
}

async function duties(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('duty')
    .addColumn('id', 'text', key)
    .addColumn('organisation_id', 'text', to('organisation.id'))
    .addColumn('assignment_id', 'text', partOf('training_assignment.id'))
    .addColumn('person_id', 'text', partOf('person.id'))
    .addColumn('content_id', 'text', to('content.id'))
    .addColumn('round', 'integer', required)
    .addColumn('starts_on', 'text')
    .addColumn('due_on', 'text')
    .addColumn('time_zone', 'text', required)
    .addColumn('counts_from', 'text')
    .addColumn('items', 'integer', zero)
    .addColumn('items_done', 'integer', zero)
    .addColumn('started_at', 'text')
    .addColumn('done_at', 'text')
    .addColumn('succeeded_at', 'text')
    .addColumn('waiting', 'integer', zero)
    .addColumn('made_at', 'text', required)
    .addColumn('ended_at', 'text')
    .addUniqueConstraint('duty_once', ['assignment_id', 'person_id', 'round'])
    .execute();
  // With what reports read, so that they need not look up the rows.
  const read = ['time_zone', 'round', 'starts_on'];
  await schema.createIndex('duty_by_person').on('duty').columns(['person_id', 'content_id', 'ended_at', 'done_at', 'due_on', ...read]).execute();
  await schema.createIndex('duty_by_content').on('duty').columns(['organisation_id', 'content_id']).execute();
  const open = sql<boolean>`done_at is null and ended_at is null`;
  await schema.createIndex('duty_open_by_due').on('duty').columns(['organisation_id', 'due_on', 'content_id', 'person_id', ...read, 'done_at', 'ended_at']).where(open).execute();

  // When somebody last completed a duty: asked for of everybody at once.
  await schema.alterTable('person').addColumn('trained_at', 'text').execute();
  await schema.createIndex('person_by_job').on('person').columns(['organisation_id', 'disabled_at', 'job', 'trained_at']).execute();
  await schema.createIndex('person_disabled').on('person').columns(['organisation_id', 'id']).where(sql<boolean>`disabled_at is not null`).execute();
}

async function mail(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('mail')
    .addColumn('id', 'text', key)
    .addColumn('organisation_id', 'text', to('organisation.id'))
    .addColumn('key', 'text', required)
    .addColumn('person_id', 'text', goesWith('person.id'))
    .addColumn('address', 'text', required)
    .addColumn('subject', 'text', required)
    .addColumn('body', 'text', required)
    .addColumn('made_at', 'text', required)
    .addColumn('send_after', 'text', required)
    .addColumn('claimed_until', 'text')
    .addColumn('tries', 'integer', zero)
    .addColumn('trouble', 'text')
    .addColumn('sent_at', 'text')
    .addColumn('given_up_at', 'text')
    .addUniqueConstraint('mail_once', ['organisation_id', 'key'])
    .execute();
  await schema.createIndex('mail_to_send').on('mail').columns(['sent_at', 'given_up_at', 'send_after']).execute();
}

async function recognition(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('api_token')
    .addColumn('id', 'text', key)
    .addColumn('organisation_id', 'text', to('organisation.id'))
    .addColumn('person_id', 'text', partOf('person.id'))
    .addColumn('name', 'text', required)
    .addColumn('created_at', 'text', required)
    .addColumn('expires_at', 'text', required)
    .addColumn('last_used_at', 'text')
    .addColumn('revoked_at', 'text')
    .execute();
  await schema.createIndex('api_token_by_person').on('api_token').column('person_id').execute();

  await schema
    .createTable('certificate')
    .addColumn('id', 'text', key)
    .addColumn('organisation_id', 'text', to('organisation.id'))
    .addColumn('person_id', 'text', partOf('person.id'))
    .addColumn('content_id', 'text', to('content.id'))
    .addColumn('code', 'text', (column) => column.notNull().unique())
    .addColumn('person_name', 'text', required)
    .addColumn('title', 'text', required)
    .addColumn('organisation_name', 'text', required)
    .addColumn('completed_at', 'text', required)
    .addColumn('counts_from', 'text')
    .addColumn('issued_at', 'text', required)
    .addColumn('issued_on', 'text', required)
    .addColumn('time_zone', 'text', required)
    .addColumn('expires_on', 'text')
    .addColumn('mastery', 'double precision')
    .addColumn('mastered_at', 'text')
    .addColumn('revoked_at', 'text')
    .addUniqueConstraint('certificate_once', ['person_id', 'content_id', 'completed_at'])
    .execute();

  await schema
    .createTable('thanks')
    .addColumn('id', 'text', key)
    .addColumn('organisation_id', 'text', to('organisation.id'))
    .addColumn('from_id', 'text', knows('person.id'))
    .addColumn('to_id', 'text', partOf('person.id'))
    .addColumn('criterion', 'text', required)
    .addColumn('criterion_name', 'text', required)
    .addColumn('words', 'text', required)
    .addColumn('quarter', 'text', required)
    .addColumn('made_at', 'text', required)
    .addColumn('seen_at', 'text')
    .addColumn('hidden_at', 'text')
    .execute();
  await schema.createIndex('thanks_by_quarter').on('thanks').columns(['organisation_id', 'quarter']).execute();
  await schema.createIndex('thanks_by_receiver').on('thanks').column('to_id').execute();
  await schema.createIndex('thanks_by_giver').on('thanks').columns(['from_id', 'made_at']).execute();
}
