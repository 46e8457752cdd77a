import { DEMO_PASSWORD } from '#app/services/demo/demo-people.server.ts';
import { closeDb, databaseUrl, db, explainDatabaseError } from '#db';
import { describeMade } from './seed-large/describe-made.ts';
import { hurry, makeRoom } from './seed-large/own-database.ts';
import { KNOWN } from './seed-large/people.ts';
import { readWords } from './seed-large/read-words.ts';
import { seedLarge } from './seed-large/seed.ts';

/*
 * npm run seed:large [-- --people N --cohorts N --progress N --seed N --database URL --replace]
 * Makes an organisation of 100,000 people, 2,000 cohorts and 5 million rows of progress, to see how Deskside bears it, in
 * file:./data/large.sqlite. Never in a database that has people already; --replace makes anew a file that was made here.
 * The exit code is 1 when nothing could be made.
 */
const began = performance.now();
const since = () => `${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s`;

try {
  const { size, database, replace } = readWords(process.argv.slice(2));
  process.env['DATABASE_URL'] = database;
  await makeRoom(database, replace);
  await hurry(db(), database);
  await seedLarge(db(), size, new Date(), (sentence) => console.log(`${since()}  ${sentence}`));
  for (const sentence of await describeMade(db())) console.log(`${since()}  ${sentence}`);
  console.log(`
Sign in as the manager of a department, the administrator or a learner:
  ${KNOWN.manager}
  ${KNOWN.administrator}
  ${KNOWN.learner}
The password is ${DEMO_PASSWORD}. To serve it: DATABASE_URL=${database} npm start`);
} catch (error) {
  console.error(explainDatabaseError(error, databaseUrl()) ?? (error instanceof Error ? error.message : error));
  process.exitCode = 1;
} finally {
  await closeDb();
}
