import { connect } from '#db';

/** Puts the draft of a scenario into a database and returns its id. */
export async function putDraft(databaseUrl: string, slug: string, text: string): Promise<string> {
  const db = connect(databaseUrl);
  try {
    const { id: organisation_id } = await db.selectFrom('organisation').select('id').executeTakeFirstOrThrow();
    const id = `bench-${slug}`;
    const at = new Date().toISOString();
    await db.insertInto('draft').values({ id, organisation_id, kind: 'scenario', slug, text, revision: 0, base_hash: null, created_at: at, created_by: null, updated_at: at, updated_by: null }).execute();
    return id;
  } finally {
    await db.destroy();
  }
}
