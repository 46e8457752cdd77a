import { rm } from 'node:fs/promises';
import { sql } from 'kysely';
import { connect, migrate, type Db } from '#db';
import { readAddress } from '#db/address.ts';
import { countPeople } from '#db/queries/people.ts';

/** The setting by which a database is known to have been made here. */
export const MADE_BY = 'made-by-seed-large';

/**
 * Sees to it that the database at `url` is migrated and has nobody in it. Throws an Error with a sentence when it has people,
 * unless `replace` is given and it is a file that was made here: that is deleted.
 */
export async function makeRoom(url: string, replace: boolean): Promise<void> {
  const look = connect(url);
  let people: number;
  let own: boolean;
  try {
    await migrate(look);
    people = await countPeople(look);
    own = await isOwn(look);
  } finally {
    await look.destroy();
  }
  if (people === 0 && !own) return;
  const address = readAddress(url);
  const { shown } = address as { shown: string };
  if (!own) throw new Error(`The database ${shown} has ${people} people that were not made here. Nothing was changed: name another one by --database.`);
  if (address.kind !== 'sqlite') throw new Error(`The database ${shown} has been filled before. Nothing was changed: make an empty one and name it by --database.`);
  if (!replace) throw new Error(`The database ${shown} has been filled before. Nothing was changed: to make it anew, add --replace.`);
  for (const end of ['', '-wal', '-shm']) await rm(address.file + end, { force: true });
  const made = connect(url);
  try {
    await migrate(made);
  } finally {
    await made.destroy();
  }
}

/** True when everybody in it belongs to what was made here. */
async function isOwn(db: Db): Promise<boolean> {
  const made = await db.selectFrom('setting').select(['organisation_id']).where('name', '=', MADE_BY).execute();
  if (made.length === 0) return false;
  const others = await db.selectFrom('person').select('id').where('organisation_id', 'not in', made.map((row) => row.organisation_id)).limit(1).execute();
  return others.length === 0;
}

/** Writing is quicker where a power cut may cost the whole file, which can be made again; foreign keys are checked as ever. */
export const hurry = async (db: Db, url: string): Promise<void> => {
  if (readAddress(url).kind !== 'sqlite') return;
  await sql`pragma synchronous = off`.execute(db);
  await sql`pragma cache_size = -400000`.execute(db);
};
