import { databaseUrl, db, explainDatabaseError, migrate } from '#db';
import { insertOrganisation, listOrganisations } from '#db/queries/organisations.ts';
import { countPeople } from '#db/queries/people.ts';
import { now } from './clock.server.ts';
import { readContentFiles } from './content/content-files.server.ts';
import { publishContent } from './content/publish-content.server.ts';
import { getDemoSignIn } from './demo/demo-people.server.ts';
import { seedDemo } from './demo/seed-demo.server.ts';
import { isDemo } from './mode.server.ts';
import { readPictureFiles, takeInPictures } from './pictures/take-in-pictures.server.ts';
import { getSessionSecret } from './people/session-secret.server.ts';

/** Runs one slow piece of work, saying what it is and how long it took. */
export type Step = <T>(title: string, work: () => Promise<T>) => Promise<T>;

const CONTENT = './content';

/**
 * Makes everything ready to serve: schema, the default organisation, content, and in demo mode the demo people on an
 * empty database. Safe to repeat. Returns what to tell about signing in; throws an Error whose message is one sentence
 * (marked `plain`) when the database cannot be used.
 */
export async function prepare(step: Step): Promise<{ howToSignIn: string }> {
  try {
    getSessionSecret();
    await step('Bringing the database up to date', () => migrate(db()));
    await insertOrganisation(db(), { id: 'default', slug: 'default', name: 'Deskside', time_zone: 'Europe/Berlin', created_at: now().toISOString() });
    await publishEverywhere(step);
    const empty = (await countPeople(db())) === 0;
    if (isDemo() && empty) await step('Making the demo people and their cohort', () => seedDemo('default', CONTENT));
    return { howToSignIn: howToSignIn(empty) };
  } catch (error) {
    const sentence = explainDatabaseError(error, databaseUrl());
    throw sentence ? Object.assign(new Error(sentence), { plain: sentence }) : error;
  }
}

async function publishEverywhere(step: Step): Promise<void> {
  const [files, pictures] = await Promise.all([readContentFiles(CONTENT), readPictureFiles(CONTENT)]);
  for (const organisation of await listOrganisations(db())) {
    const { released, problems } = await step('Publishing content', async () =>
      publishContent(organisation.id, files, await takeInPictures(organisation.id, pictures)),
    );
    for (const { kind, slug, number } of released) console.log(`    ${kind} ${slug}, version ${number}`);
    for (const { path, line, column, severity, message } of problems) {
      if (severity === 'error') console.log(`    ${path}:${line}:${column} ${message}`);
    }
  }
}

function howToSignIn(empty: boolean): string {
  const demo = getDemoSignIn();
  if (demo) {
    const people = demo.people.map((person) => `  ${person.email.padEnd(20)} ${person.name}, ${person.is === 'practised' ? 'learner' : person.is}`);
    return ['Sign in as one of the demo people:', ...people, `Everyone's password is ${demo.password}`].join('\n');
  }
  return empty ? 'Nobody can sign in yet. Make the first administrator: npm run admin -- create EMAIL' : 'Sign in with your address and password.';
}
