import { may } from '#app/domain/access.ts';
import { db } from '#db';
import { listProblems } from '#db/queries/contents.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { listStudio } from './list.server.ts';
import { getSettings } from './settings.server.ts';

/** Everything that is written here, what the last start found in the files, and what the organisation has set. Throws 404 for who may not write content. */
export async function getFrontPage(person: SignedIn) {
  const [rows, settings, problems] = await Promise.all([listStudio(person), getSettings(person), listProblems(db(), person.organisationId)]);
  return {
    rows,
    problems: problems.map(({ path, line, column, severity, message }) => ({ path, line, column, severity, message })),
    reviewRequired: settings['review-before-publishing'],
    mayAdminister: may(person, 'administer', { kind: 'organisation', organisationId: person.organisationId }),
  };
}
