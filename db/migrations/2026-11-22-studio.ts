/** The Studio: drafts with every change, who is at them, their reviews; pictures; what lies in the content folder. Frozen. */
import { sql, type ColumnDefinitionBuilder, type Kysely } from 'kysely';

type Column = (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder;

const required: Column = (column) => column.notNull();
const key: Column = (column) => column.notNull().primaryKey();
const to = (target: string): Column => (column) => column.notNull().references(target);
const partOf = (target: string): Column => (column) => column.notNull().references(target).onDelete('cascade');
const knows = (target: string): Column => (column) => column.references(target).onDelete('set null');

export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('draft')
    .addColumn('id', 'text', key)
    .addColumn('organisation_id', 'text', to('organisation.id'))
    .addColumn('kind', 'text', required)
    .addColumn('slug', 'text', required)
    .addColumn('text', 'text', required)
    .addColumn('revision', 'integer', required)
    .addColumn('base_hash', 'text')
    .addColumn('created_at', 'text', required)
    .addColumn('created_by', 'text', knows('person.id'))
    .addColumn('updated_at', 'text', required)
    .addColumn('updated_by', 'text', knows('person.id'))
    .addUniqueConstraint('draft_of', ['organisation_id', 'kind', 'slug'])
    .execute();

  await schema
    .createTable('draft_change')
    .addColumn('draft_id', 'text', partOf('draft.id'))
    .addColumn('revision', 'integer', required)
    .addColumn('key', 'text', required)
    .addColumn('person_id', 'text', knows('person.id'))
    .addColumn('label', 'text', required)
    .addColumn('edits', 'text', required)
    .addColumn('undoes', 'text')
    .addColumn('made_at', 'text', required)
    .addPrimaryKeyConstraint('draft_change_key', ['draft_id', 'revision'])
    .addUniqueConstraint('draft_change_once', ['draft_id', 'key'])
    .execute();

  await schema
    .createTable('draft_visit')
    .addColumn('draft_id', 'text', partOf('draft.id'))
    .addColumn('tab', 'text', required)
    .addColumn('person_id', 'text', partOf('person.id'))
    .addColumn('seen_at', 'text', required)
    .addPrimaryKeyConstraint('draft_visit_key', ['draft_id', 'tab'])
    .execute();

  await schema
    .createTable('draft_review')
    .addColumn('id', 'text', key)
    .addColumn('draft_id', 'text', partOf('draft.id'))
    .addColumn('organisation_id', 'text', to('organisation.id'))
    .addColumn('text_hash', 'text', required)
    .addColumn('note', 'text', required)
    .addColumn('asked_by', 'text', knows('person.id'))
    .addColumn('asked_at', 'text', required)
    .addColumn('answered_by', 'text', knows('person.id'))
    .addColumn('answered_at', 'text')
    .addColumn('approved', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('remark', 'text')
    .addCheckConstraint('draft_review_approved', sql`approved in (0, 1)`)
    .execute();
  await schema.createIndex('draft_review_by_draft').on('draft_review').columns(['draft_id', 'asked_at']).execute();

  await schema.alterTable('content_version').addColumn('play', 'text').execute();
  await schema.alterTable('content_version').addColumn('retired_at', 'text').execute();
  await schema.alterTable('content').addColumn('forked_hash', 'text').execute();

  await schema
    .createTable('content_file')
    .addColumn('organisation_id', 'text', to('organisation.id'))
    .addColumn('path', 'text', required)
    .addColumn('source', 'text', required)
    .addColumn('source_hash', 'text', required)
    .addColumn('seen_at', 'text', required)
    .addPrimaryKeyConstraint('content_file_key', ['organisation_id', 'path'])
    .execute();

  await schema
    .createTable('picture')
    .addColumn('organisation_id', 'text', to('organisation.id'))
    .addColumn('name', 'text', required)
    .addColumn('hash', 'text', required)
    .addColumn('media_type', 'text', required)
    .addColumn('width', 'integer', required)
    .addColumn('height', 'integer', required)
    .addColumn('bytes', 'integer', required)
    .addColumn('alt', 'text', required)
    .addColumn('uploaded_at', 'text', required)
    .addColumn('uploaded_by', 'text', knows('person.id'))
    .addPrimaryKeyConstraint('picture_key', ['organisation_id', 'name'])
    .execute();

  await schema
    .createTable('setting')
    .addColumn('organisation_id', 'text', to('organisation.id'))
    .addColumn('name', 'text', required)
    .addColumn('value', 'text', required)
    .addPrimaryKeyConstraint('setting_key', ['organisation_id', 'name'])
    .execute();
}
