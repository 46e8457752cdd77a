import type { Scenario } from '#app/domain/scenario/model.ts';
import { connect, type Db } from '#db';

/** How many moves a database holds, seen over a connection of our own. */
export const countMoves = (databaseUrl: string): Promise<number> =>
  lookInto(databaseUrl, async (db) => {
    const { moves } = await db.selectFrom('move').select((e) => e.fn.countAll<number>().as('moves')).executeTakeFirstOrThrow();
    return Number(moves);
  });

/** A scenario as it is published in a database. */
export const getScenario = (databaseUrl: string, slug: string): Promise<Scenario> =>
  lookInto(databaseUrl, async (db) => {
    const { compiled } = await db
      .selectFrom('content')
      .innerJoin('content_version', 'content_version.id', 'content.current_version_id')
      .select('content_version.compiled')
      .where('content.kind', '=', 'scenario')
      .where('content.slug', '=', slug)
      .executeTakeFirstOrThrow();
    return JSON.parse(compiled) as Scenario;
  });

async function lookInto<T>(databaseUrl: string, look: (db: Db) => Promise<T>): Promise<T> {
  const db = connect(databaseUrl);
  try {
    return await look(db);
  } finally {
    await db.destroy();
  }
}
