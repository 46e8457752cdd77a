import { db } from '#db';
import { listSettings, saveSetting } from '#db/queries/settings.ts';
import { requireMay, type SignedIn } from '../people/signed-in.server.ts';
import { requireAuthor } from './require-author.server.ts';

/** What an organisation may set, each with what holds until it does. */
const DEFAULTS = { 'review-before-publishing': false };
export type Setting = keyof typeof DEFAULTS;
export type Settings = Record<Setting, boolean>;

/** Sets something for the whole organisation. Throws 404 for who is not its administrator. */
export async function setSetting(person: SignedIn, name: Setting, value: boolean): Promise<void> {
  requireMay(person, 'administer', { kind: 'organisation', organisationId: person.organisationId });
  if (!Object.hasOwn(DEFAULTS, name)) throw new Response(null, { status: 400 });
  await saveSetting(db(), person.organisationId, name, value ? 'on' : 'off');
}

/** What the organisation has set, for those who write content in it. */
export async function getSettings(person: SignedIn): Promise<Settings> {
  requireAuthor(person);
  const kept = new Map((await listSettings(db(), person.organisationId)).map(({ name, value }) => [name, value === 'on']));
  return { 'review-before-publishing': kept.get('review-before-publishing') ?? DEFAULTS['review-before-publishing'] };
}
