/** Reviews of ratings by a trainer, rewrites and practice of written words, exemplars rated for training. Frozen. */
import { sql, type ColumnDefinitionBuilder, type Kysely } from 'kysely';

type Column = (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder;

const required: Column = (column) => column.notNull();
const partOf = (target: string): Column => (column) => column.notNull().references(target).onDelete('cascade');

export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('review')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('organisation_id', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('person_id', 'text', partOf('person.id'))
    .addColumn('attempt_id', 'text', required)
    .addColumn('n', 'integer', required)
    .addColumn('criterion', 'text', required)
    .addColumn('question', 'text')
    .addColumn('asked_at', 'text', required)
    .addColumn('trainer_id', 'text', (column) => column.references('person.id').onDelete('set null'))
    .addColumn('answered_at', 'text')
    .addColumn('seen_at', 'text')
    .addForeignKeyConstraint('review_of_move', ['attempt_id', 'n'], 'move', ['attempt_id', 'n'], (reference) => reference.onDelete('cascade'))
    .addUniqueConstraint('review_once', ['attempt_id', 'n', 'criterion'])
    .execute();
  await schema.createIndex('review_open').on('review').columns(['organisation_id', 'answered_at']).execute();
  await schema.createIndex('review_by_person').on('review').column('person_id').execute();

  await schema
    .createTable('rewrite')
    .addColumn('attempt_id', 'text', required)
    .addColumn('n', 'integer', required)
    .addColumn('text', 'text', required)
    .addColumn('rated', 'text', required)
    .addColumn('updated_at', 'text', required)
    .addPrimaryKeyConstraint('rewrite_key', ['attempt_id', 'n'])
    .addForeignKeyConstraint('rewrite_of_move', ['attempt_id', 'n'], 'move', ['attempt_id', 'n'], (reference) => reference.onDelete('cascade'))
    .execute();

  await schema
    .createTable('practice_reply')
    .addColumn('person_id', 'text', partOf('person.id'))
    .addColumn('content_id', 'text', (column) => column.notNull().references('content.id'))
    .addColumn('organisation_id', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('practice', 'text', required)
    .addColumn('text', 'text', required)
    .addColumn('earlier', 'text')
    .addColumn('updated_at', 'text', required)
    .addPrimaryKeyConstraint('practice_reply_key', ['person_id', 'content_id', 'practice'])
    .execute();

  await schema
    .createTable('exemplar_rating')
    .addColumn('person_id', 'text', partOf('person.id'))
    .addColumn('organisation_id', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('exemplar', 'text', required)
    .addColumn('criterion', 'text', required)
    .addColumn('level', 'integer', required)
    .addColumn('rated_at', 'text', required)
    .addPrimaryKeyConstraint('exemplar_rating_key', ['person_id', 'exemplar', 'criterion'])
    .addCheckConstraint('exemplar_rating_level', sql`level between 0 and 3`)
    .execute();
}
