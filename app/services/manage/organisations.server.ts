import { db, migrate } from '#db';
import { insertOrganisation, listOrganisations } from '#db/queries/organisations.ts';
import { now } from '../clock.server.ts';

/**
 * The organisation of this id or short name, for a command line: brings the database up to date first and makes the default
 * organisation where there is none. Throws an Error with a sentence when there is no such organisation.
 */
export async function requireOrganisation(name: string) {
  await migrate(db());
  await insertOrganisation(db(), { id: 'default', slug: 'default', name: 'Deskside', time_zone: 'Europe/Berlin', created_at: now().toISOString() });
  const all = await listOrganisations(db());
  const found = all.find(({ id, slug }) => id === name || slug === name);
  if (!found) throw new Error(`There is no organisation “${name}” here. There ${all.length === 1 ? 'is' : 'are'}: ${all.map(({ id }) => id).join(', ')}.`);
  return found;
}
