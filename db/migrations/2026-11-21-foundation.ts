/**
 * The first tables. Frozen: a change to the schema is another migration, never an edit of this one.
 *
 * Runs as it stands on SQLite and PostgreSQL. What is particular about that:
 * - `double precision` is a 64-bit number on both (`real` is not), and keys are `not null` in so many words
 *   (SQLite lets null into a text key otherwise).
 * - Two pairs of tables point at each other. SQLite adds no constraint to an existing table but a column with
 *   its reference, and PostgreSQL refers to no table that is still to come: so the second column of each pair
 *   is added afterwards.
 * - Checks stand for ranges and yes/no alone. SQLite changes a check only by rebuilding the table, so sets of
 *   words that may grow are left to the types.
 *
 * Deleting a person takes what is the person's own with it. Content with records that rest on it is not
 * deleted but retired, and an organisation is never deleted by one statement: those references refuse.
 */
import { sql, type ColumnDefinitionBuilder, type Kysely, type RawBuilder, type SchemaModule } from 'kysely';

type Column = (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder;

const required: Column = (column) => column.notNull();
const key: Column = (column) => column.notNull().primaryKey();
const zero: Column = (column) => column.notNull().defaultTo(0);
/** To what may not go while this row is there. */
const to = (target: string): Column => (column) => column.notNull().references(target);
/** To what this row is a part of. */
const partOf = (target: string): Column => (column) => column.notNull().references(target).onDelete('cascade');
/** To what this row outlives. */
const knows = (target: string): Column => (column) => column.references(target).onDelete('set null');

const flag = (name: string): RawBuilder<boolean> => sql`${sql.ref(name)} in (0, 1)`;
const share = (name: string): RawBuilder<boolean> => sql`${sql.ref(name)} between 0 and 1`;
const level = (name: string): RawBuilder<boolean> => sql`${sql.ref(name)} between 0 and 3`;
const atLeast = (name: string, least: number): RawBuilder<boolean> => sql`${sql.ref(name)} >= ${sql.lit(least)}`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await people(db.schema);
  await signIn(db.schema);
  await content(db.schema);
  await duties(db.schema);
  await learning(db.schema);
  await attempts(db.schema);
  await audit(db.schema);
}

async function people(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('organisation')
    .addColumn('id', 'text', key)
    .addColumn('slug', 'text', (column) => column.notNull().unique())
    .addColumn('name', 'text', required)
    .addColumn('time_zone', 'text', required)
    .addColumn('created_at', 'text', required)
    .execute();

  await schema
    .createTable('team')
    .addColumn('id', 'text', key)
    .addColumn('organisation_id', 'text', to('organisation.id'))
    .addColumn('name', 'text', required)
    .addColumn('parent_id', 'text', knows('team.id'))
    .execute();

  await schema
    .createTable('person')
    .addColumn('id', 'text', key)
    .addColumn('organisation_id', 'text', to('organisation.id'))
    .addColumn('email', 'text', required)
    .addColumn('name', 'text', required)
    .addColumn('roles', 'text', (column) => column.notNull().defaultTo(''))
    .addColumn('job', 'text')
    .addColumn('password_hash', 'text')
    .addColumn('team_id', 'text', knows('team.id'))
    .addColumn('created_at', 'text', required)
    .addColumn('disabled_at', 'text')
    .addUniqueConstraint('person_email', ['organisation_id', 'email'])
    .execute();
  await schema.alterTable('team').addColumn('manager_id', 'text', knows('person.id')).execute();
  await schema.createIndex('team_by_organisation').on('team').column('organisation_id').execute();
  await schema.createIndex('team_by_manager').on('team').column('manager_id').execute();
  await schema.createIndex('team_by_parent').on('team').column('parent_id').execute();
  await schema.createIndex('person_by_team').on('person').column('team_id').execute();

  await schema
    .createTable('cohort')
    .addColumn('id', 'text', key)
    .addColumn('organisation_id', 'text', to('organisation.id'))
    .addColumn('name', 'text', required)
    .addColumn('time_zone', 'text', required)
    .addColumn('starts_on', 'text')
    .addColumn('due_on', 'text')
    .addColumn('created_at', 'text', required)
    .execute();
  await schema.createIndex('cohort_by_organisation').on('cohort').column('organisation_id').execute();

  await schema
    .createTable('cohort_member')
    .addColumn('cohort_id', 'text', partOf('cohort.id'))
    .addColumn('person_id', 'text', partOf('person.id'))
    .addColumn('organisation_id', 'text', to('organisation.id'))
    .addColumn('joined_at', 'text', required)
    .addPrimaryKeyConstraint('cohort_member_key', ['cohort_id', 'person_id'])
    .execute();
  await schema.createIndex('cohort_member_by_person').on('cohort_member').column('person_id').execute();
}

async function signIn(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('session')
    .addColumn('id', 'text', key)
    .addColumn('organisation_id', 'text', to('organisation.id'))
    .addColumn('person_id', 'text', partOf('person.id'))
    .addColumn('created_at', 'text', required)
    .addColumn('expires_at', 'text', required)
    .execute();
  await schema.createIndex('session_by_person').on('session').column('person_id').execute();
  await schema.createIndex('session_by_expiry').on('session').column('expires_at').execute();

  await schema
    .createTable('sign_in_failure')
    .addColumn('id', 'text', key)
    .addColumn('subject', 'text', required)
    .addColumn('failed_at', 'text', required)
    .execute();
  await schema.createIndex('sign_in_failure_by_subject').on('sign_in_failure').columns(['subject', 'failed_at']).execute();
  await schema.createIndex('sign_in_failure_by_time').on('sign_in_failure').column('failed_at').execute();
}

async function content(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('content')
    .addColumn('id', 'text', key)
    .addColumn('organisation_id', 'text', to('organisation.id'))
    .addColumn('kind', 'text', required)
    .addColumn('slug', 'text', required)
    .addColumn('title', 'text', required)
    .addColumn('origin', 'text', required)
    .addColumn('retired_at', 'text')
    .addColumn('created_at', 'text', required)
    .addUniqueConstraint('content_slug', ['organisation_id', 'kind', 'slug'])
    .execute();

  await schema
    .createTable('content_version')
    .addColumn('id', 'text', key)
    .addColumn('content_id', 'text', partOf('content.id'))
    .addColumn('organisation_id', 'text', to('organisation.id'))
    .addColumn('number', 'integer', required)
    .addColumn('source', 'text', required)
    .addColumn('source_hash', 'text', required)
    .addColumn('compiled', 'text', required)
    .addColumn('note', 'text')
    .addColumn('published_at', 'text', required)
    .addColumn('published_by', 'text', knows('person.id'))
    .addUniqueConstraint('content_version_number', ['content_id', 'number'])
    .addCheckConstraint('content_version_number_from_1', atLeast('number', 1))
    .execute();
  await schema.alterTable('content').addColumn('current_version_id', 'text', knows('content_version.id')).execute();
  await schema.createIndex('content_by_current_version').on('content').column('current_version_id').execute();

  await schema
    .createTable('content_problem')
    .addColumn('organisation_id', 'text', to('organisation.id'))
    .addColumn('path', 'text', required)
    .addColumn('position', 'integer', required)
    .addColumn('code', 'text', required)
    .addColumn('line', 'integer', required)
    .addColumn('column', 'integer', required)
    .addColumn('severity', 'text', required)
    .addColumn('message', 'text', required)
    .addColumn('found_at', 'text', required)
    .addPrimaryKeyConstraint('content_problem_key', ['organisation_id', 'path', 'position'])
    .execute();

  await schema
    .createTable('module')
    .addColumn('hash', 'text', key)
    .addColumn('code', 'text', required)
    .addColumn('created_at', 'text', required)
    .execute();

  await schema
    .createTable('course_item')
    .addColumn('course_id', 'text', partOf('content.id'))
    .addColumn('organisation_id', 'text', to('organisation.id'))
    .addColumn('position', 'integer', required)
    .addColumn('content_id', 'text', to('content.id'))
    .addPrimaryKeyConstraint('course_item_key', ['course_id', 'position'])
    .execute();
  await schema.createIndex('course_item_by_content').on('course_item').column('content_id').execute();
}

async function duties(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('enrolment')
    .addColumn('person_id', 'text', partOf('person.id'))
    .addColumn('course_id', 'text', to('content.id'))
    .addColumn('organisation_id', 'text', to('organisation.id'))
    .addColumn('enrolled_at', 'text', required)
    .addPrimaryKeyConstraint('enrolment_key', ['person_id', 'course_id'])
    .execute();
  await schema.createIndex('enrolment_by_course').on('enrolment').column('course_id').execute();

  await schema
    .createTable('training_assignment')
    .addColumn('id', 'text', key)
    .addColumn('organisation_id', 'text', to('organisation.id'))
    .addColumn('course_id', 'text', to('content.id'))
    .addColumn('cohort_id', 'text', (column) => column.references('cohort.id').onDelete('cascade'))
    .addColumn('team_id', 'text', (column) => column.references('team.id').onDelete('cascade'))
    .addColumn('person_id', 'text', (column) => column.references('person.id').onDelete('cascade'))
    .addColumn('starts_on', 'text')
    .addColumn('due_on', 'text')
    .addColumn('mastery', 'double precision')
    .addColumn('created_at', 'text', required)
    .addCheckConstraint(
      'training_assignment_to_one',
      sql`case when cohort_id is null then 0 else 1 end + case when team_id is null then 0 else 1 end + case when person_id is null then 0 else 1 end = 1`,
    )
    .addCheckConstraint('training_assignment_mastery', share('mastery'))
    .execute();
  for (const column of ['organisation_id', 'course_id', 'cohort_id', 'team_id', 'person_id']) {
    const name = `training_assignment_by_${column.replace('_id', '')}`;
    await schema.createIndex(name).on('training_assignment').column(column).execute();
  }
}

async function learning(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('progress')
    .addColumn('person_id', 'text', partOf('person.id'))
    .addColumn('content_id', 'text', to('content.id'))
    .addColumn('organisation_id', 'text', to('organisation.id'))
    .addColumn('started_at', 'text', required)
    .addColumn('completed_at', 'text')
    .addColumn('succeeded_at', 'text')
    .addColumn('best_score', 'double precision')
    .addColumn('attempts', 'integer', zero)
    .addColumn('updated_at', 'text', required)
    .addPrimaryKeyConstraint('progress_key', ['person_id', 'content_id'])
    .addCheckConstraint('progress_best_score', share('best_score'))
    .addCheckConstraint('progress_attempts', atLeast('attempts', 0))
    .execute();
  await schema.createIndex('progress_by_content').on('progress').column('content_id').execute();

  await schema
    .createTable('quiz_answer')
    .addColumn('person_id', 'text', partOf('person.id'))
    .addColumn('content_id', 'text', to('content.id'))
    .addColumn('organisation_id', 'text', to('organisation.id'))
    .addColumn('quiz', 'text', required)
    .addColumn('answer', 'text', required)
    .addColumn('correct', 'integer', required)
    .addColumn('answered_at', 'text', required)
    .addPrimaryKeyConstraint('quiz_answer_key', ['person_id', 'content_id', 'quiz'])
    .addCheckConstraint('quiz_answer_correct', flag('correct'))
    .execute();
  await schema.createIndex('quiz_answer_by_content').on('quiz_answer').column('content_id').execute();

  await schema
    .createTable('reflection')
    .addColumn('person_id', 'text', partOf('person.id'))
    .addColumn('content_id', 'text', to('content.id'))
    .addColumn('organisation_id', 'text', to('organisation.id'))
    .addColumn('reflection', 'text', required)
    .addColumn('text', 'text', required)
    .addColumn('updated_at', 'text', required)
    .addPrimaryKeyConstraint('reflection_key', ['person_id', 'content_id', 'reflection'])
    .execute();
  await schema.createIndex('reflection_by_content').on('reflection').column('content_id').execute();
}

async function attempts(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('attempt')
    .addColumn('id', 'text', key)
    .addColumn('organisation_id', 'text', to('organisation.id'))
    .addColumn('person_id', 'text', partOf('person.id'))
    .addColumn('scenario_id', 'text', to('content.id'))
    .addColumn('scenario_version_id', 'text', to('content_version.id'))
    .addColumn('started_at', 'text', required)
    .addColumn('updated_at', 'text', required)
    .addColumn('moves', 'integer', zero)
    .addColumn('ended_at', 'text')
    .addColumn('ending', 'text')
    .addColumn('outcome', 'text')
    .addColumn('score', 'double precision')
    .addColumn('success', 'integer', zero)
    .addColumn('submitted_at', 'text')
    .addCheckConstraint('attempt_moves', atLeast('moves', 0))
    .addCheckConstraint('attempt_score', share('score'))
    .addCheckConstraint('attempt_success', flag('success'))
    .execute();
  await schema.createIndex('attempt_by_person').on('attempt').columns(['person_id', 'scenario_id', 'started_at']).execute();
  await schema.createIndex('attempt_by_scenario').on('attempt').columns(['scenario_id', 'submitted_at']).execute();
  await schema.createIndex('attempt_by_version').on('attempt').column('scenario_version_id').execute();

  await schema
    .createTable('attempt_rubric')
    .addColumn('attempt_id', 'text', partOf('attempt.id'))
    .addColumn('rubric_version_id', 'text', to('content_version.id'))
    .addColumn('position', 'integer', required)
    .addPrimaryKeyConstraint('attempt_rubric_key', ['attempt_id', 'position'])
    .execute();
  await schema.createIndex('attempt_rubric_by_version').on('attempt_rubric').column('rubric_version_id').execute();

  await schema
    .createTable('attempt_criterion')
    .addColumn('attempt_id', 'text', partOf('attempt.id'))
    .addColumn('organisation_id', 'text', to('organisation.id'))
    .addColumn('person_id', 'text', partOf('person.id'))
    .addColumn('criterion', 'text', required)
    .addColumn('score', 'double precision', required)
    .addColumn('level', 'integer', required)
    .addColumn('moments', 'integer', required)
    .addPrimaryKeyConstraint('attempt_criterion_key', ['attempt_id', 'criterion'])
    .addCheckConstraint('attempt_criterion_score', share('score'))
    .addCheckConstraint('attempt_criterion_level', level('level'))
    .execute();
  await schema.createIndex('attempt_criterion_by_person').on('attempt_criterion').columns(['person_id', 'criterion']).execute();

  // took_ms is a bigint: a tab left open for a month would not fit in 32 bits, and the move would be lost.
  await schema
    .createTable('move')
    .addColumn('attempt_id', 'text', partOf('attempt.id'))
    .addColumn('n', 'integer', required)
    .addColumn('scene', 'text', required)
    .addColumn('kind', 'text', required)
    .addColumn('response', 'text', required)
    .addColumn('made_at', 'text', required)
    .addColumn('took_ms', 'bigint')
    .addPrimaryKeyConstraint('move_key', ['attempt_id', 'n'])
    .addCheckConstraint('move_n_from_1', atLeast('n', 1))
    .execute();

  await schema
    .createTable('rating')
    .addColumn('attempt_id', 'text', required)
    .addColumn('n', 'integer', required)
    .addColumn('criterion', 'text', required)
    .addColumn('rater', 'text', required)
    .addColumn('rater_version', 'text', required)
    .addColumn('level', 'integer', required)
    .addColumn('best', 'integer', required)
    .addColumn('evidence', 'text', required)
    .addColumn('remark', 'text')
    .addColumn('suggestion', 'text')
    .addColumn('confidence', 'double precision')
    .addColumn('rated_at', 'text', required)
    .addPrimaryKeyConstraint('rating_key', ['attempt_id', 'n', 'criterion', 'rater', 'rater_version'])
    .addForeignKeyConstraint('rating_of_move', ['attempt_id', 'n'], 'move', ['attempt_id', 'n'], (reference) => reference.onDelete('cascade'))
    .addCheckConstraint('rating_level', level('level'))
    .addCheckConstraint('rating_best', level('best'))
    .addCheckConstraint('rating_confidence', share('confidence'))
    .execute();

  await schema
    .createTable('reply_draft')
    .addColumn('attempt_id', 'text', partOf('attempt.id'))
    .addColumn('n', 'integer', required)
    .addColumn('text', 'text', required)
    .addColumn('rating', 'integer', zero)
    .addColumn('updated_at', 'text', required)
    .addPrimaryKeyConstraint('reply_draft_key', ['attempt_id', 'n'])
    .addCheckConstraint('reply_draft_rating', flag('rating'))
    .execute();
}

async function audit(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('audit_entry')
    .addColumn('id', 'text', key)
    .addColumn('organisation_id', 'text', to('organisation.id'))
    .addColumn('actor_id', 'text', knows('person.id'))
    .addColumn('subject_id', 'text', knows('person.id'))
    .addColumn('action', 'text', required)
    .addColumn('detail', 'text', required)
    .addColumn('at', 'text', required)
    .execute();
  await schema.createIndex('audit_entry_by_organisation').on('audit_entry').columns(['organisation_id', 'at']).execute();
  await schema.createIndex('audit_entry_by_subject').on('audit_entry').columns(['subject_id', 'at']).execute();
  await schema.createIndex('audit_entry_by_actor').on('audit_entry').column('actor_id').execute();
}
