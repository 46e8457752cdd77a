import { sql, type Insertable, type Kysely } from 'kysely';
import type { ContentKind, Database, DraftChangeRow, DraftRow, DraftVisitRow } from '../schema.ts';

export const findDraft = (db: Kysely<Database>, organisationId: string, id: string) =>
  db.selectFrom('draft').selectAll().where('id', '=', id).where('organisation_id', '=', organisationId).executeTakeFirst();

export const findDraftOf = (db: Kysely<Database>, organisationId: string, kind: DraftRow['kind'], slug: string) =>
  db
    .selectFrom('draft')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', kind)
    .where('slug', '=', slug)
    .executeTakeFirst();

/** A draft without its text, for a question that is asked every few seconds. */
export const findDraftRevision = (db: Kysely<Database>, organisationId: string, id: string) =>
  db.selectFrom('draft').select(['id', 'revision']).where('id', '=', id).where('organisation_id', '=', organisationId).executeTakeFirst();

/** Makes a draft unless there is one of this kind and slug. */
export const insertDraft = (db: Kysely<Database>, row: Insertable<DraftRow>) =>
  db.insertInto('draft').values(row).onConflict((c) => c.columns(['organisation_id', 'kind', 'slug']).doNothing()).execute();

/**
 * Every draft of an organisation with the beginning of its text, the name of who changed it last, and whether its text is
 * what the current version has (for transcripts, what went with it).
 */
export const listDrafts = (db: Kysely<Database>, organisationId: string) =>
  db
    .selectFrom('draft')
    .leftJoin('person', 'person.id', 'draft.updated_by')
    .leftJoin('content', (join) =>
      join
        .onRef('content.organisation_id', '=', 'draft.organisation_id')
        .onRef('content.slug', '=', 'draft.slug')
        .on((e) => e('content.kind', '=', e.case().when('draft.kind', '=', 'play').then(e.val<ContentKind>('scenario')).else(e.ref('draft.kind').$castTo<ContentKind>()).end())),
    )
    .leftJoin('content_version', 'content_version.id', 'content.current_version_id')
    .select((e) => [
      'draft.id',
      'draft.kind',
      'draft.slug',
      'draft.revision',
      'draft.base_hash',
      'draft.updated_at',
      'person.name as updated_by',
      sql<string>`substr(draft.text, 1, 2000)`.as('head'),
      e
        .case()
        .when('draft.kind', '=', 'play')
        .then(e.case().when(e.fn.coalesce('content_version.play', e.val('')), '=', e.ref('draft.text')).then(1).else(0).end())
        .else(e.case().when('content_version.source', '=', e.ref('draft.text')).then(1).else(0).end())
        .end()
        .as('published'),
    ])
    .where('draft.organisation_id', '=', organisationId)
    .orderBy('draft.kind')
    .orderBy('draft.slug')
    .execute();

/** What was begun from nothing in the Studio and never published. */
export const listBegun = (db: Kysely<Database>, organisationId: string) =>
  db.selectFrom('draft').select(['kind', 'slug']).where('organisation_id', '=', organisationId).where('kind', '!=', 'play').where('base_hash', 'is', null).execute();

const changesWithNames = (db: Kysely<Database>, draftId: string) =>
  db
    .selectFrom('draft_change')
    .leftJoin('person', 'person.id', 'draft_change.person_id')
    .selectAll('draft_change')
    .select('person.name as person')
    .where('draft_id', '=', draftId);

export type LoggedChangeRow = DraftChangeRow & { person: string | null };

/** The changes after one revision up to another, oldest first, each with its writer's name. */
export const listChanges = (db: Kysely<Database>, draftId: string, after: number, upTo: number): Promise<LoggedChangeRow[]> =>
  changesWithNames(db, draftId).where('revision', '>', after).where('revision', '<=', upTo).orderBy('revision').execute();

/** The last changes up to a revision, oldest first. */
export async function listLastChanges(db: Kysely<Database>, draftId: string, upTo: number, most: number): Promise<LoggedChangeRow[]> {
  const rows = await changesWithNames(db, draftId).where('revision', '<=', upTo).orderBy('revision', 'desc').limit(most).execute();
  return rows.reverse();
}

const KEYS_AT_ONCE = 500;

/** The revisions of those keys that are kept already. */
export async function listKept(db: Kysely<Database>, draftId: string, keys: readonly string[]): Promise<{ key: string; revision: number }[]> {
  const kept: { key: string; revision: number }[] = [];
  for (let i = 0; i < keys.length; i += KEYS_AT_ONCE) {
    const some = keys.slice(i, i + KEYS_AT_ONCE);
    kept.push(...(await db.selectFrom('draft_change').select(['key', 'revision']).where('draft_id', '=', draftId).where('key', 'in', some).execute()));
  }
  return kept.sort((a, b) => a.revision - b.revision);
}

/** What to keep of a draft: its text after the new changes, and these, which are numbered on from its revision. */
export interface NewChanges {
  text: string;
  at: string;
  personId: string | null;
  /** Set where the draft stands on another source from now on. */
  baseHash?: string;
  changes: Pick<DraftChangeRow, 'key' | 'label' | 'edits' | 'undoes'>[];
}

/**
 * Shows `decide` the draft as nobody else can change it meanwhile, and keeps what it decides, in one transaction.
 * Undefined when there is no such draft in the organisation. `decide` may ask the database only by the `tx` it is given.
 */
export async function changeDraft<T>(
  db: Kysely<Database>,
  organisationId: string,
  id: string,
  decide: (draft: DraftRow, tx: Kysely<Database>) => Promise<{ keep?: NewChanges; answer: T }>,
): Promise<T | undefined> {
  return db.transaction().execute(async (tx) => {
    const draft = await lockDraft(tx, organisationId, id);
    if (!draft) return undefined;
    const { keep, answer } = await decide(draft, tx);
    if (keep) await keepChanges(tx, draft, keep);
    return answer;
  });
}

/** The draft, which nobody else changes until the transaction ends: whoever writes the row takes turns on both databases. */
export const lockDraft = (tx: Kysely<Database>, organisationId: string, id: string): Promise<DraftRow | undefined> =>
  tx
    .updateTable('draft')
    .set((e) => ({ revision: e.ref('revision') }))
    .where('id', '=', id)
    .where('organisation_id', '=', organisationId)
    .returningAll()
    .executeTakeFirst();

const ROWS_AT_ONCE = 100;

async function keepChanges(tx: Kysely<Database>, draft: DraftRow, { text, at, personId, baseHash, changes }: NewChanges): Promise<void> {
  const rows = changes.map((change, index) => ({ ...change, draft_id: draft.id, revision: draft.revision + index + 1, person_id: personId, made_at: at }));
  for (let i = 0; i < rows.length; i += ROWS_AT_ONCE) await tx.insertInto('draft_change').values(rows.slice(i, i + ROWS_AT_ONCE)).execute();
  await tx
    .updateTable('draft')
    .set({ text, revision: draft.revision + rows.length, updated_at: at, updated_by: personId, ...(baseHash === undefined ? {} : { base_hash: baseHash }) })
    .where('id', '=', draft.id)
    .execute();
}

/** Who has a draft open since a moment, by name; a person once. */
export const listVisitors = (db: Kysely<Database>, draftId: string, since: string) =>
  db
    .selectFrom('draft_visit')
    .innerJoin('person', 'person.id', 'draft_visit.person_id')
    .select(['person.id', 'person.name'])
    .distinct()
    .where('draft_visit.draft_id', '=', draftId)
    .where('draft_visit.seen_at', '>=', since)
    .orderBy('person.name')
    .orderBy('person.id')
    .execute();

/** When a tab was last seen at a draft. */
export const findVisit = (db: Kysely<Database>, draftId: string, tab: string) =>
  db.selectFrom('draft_visit').select(['person_id', 'seen_at']).where('draft_id', '=', draftId).where('tab', '=', tab).executeTakeFirst();

/** Notes that a tab is at a draft. */
export const saveVisit = (db: Kysely<Database>, row: Insertable<DraftVisitRow>) =>
  db
    .insertInto('draft_visit')
    .values(row)
    .onConflict((c) => c.columns(['draft_id', 'tab']).doUpdateSet({ person_id: row.person_id, seen_at: row.seen_at }))
    .execute();

/** Sweeps away the visits of every draft that ended before a moment. */
export const deleteVisitsBefore = (db: Kysely<Database>, before: string) => db.deleteFrom('draft_visit').where('seen_at', '<', before).execute();
