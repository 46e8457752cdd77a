import { createAdministrator, setPassword } from '#app/services/people/administrators.server.ts';
import { closeDb, databaseUrl, explainDatabaseError } from '#db';

const USAGE = 'Usage: npm run admin -- create EMAIL   or   npm run admin -- password EMAIL';

/** Makes the first administrator, or gives somebody a new password; prints the password once. */
async function main([command, email]: string[]): Promise<void> {
  if (!email || (command !== 'create' && command !== 'password')) throw new Error(USAGE);
  const result = await (command === 'create' ? createAdministrator(email) : setPassword(email));
  if (!result.ok) throw new Error(result.error);
  console.log(`${email} can sign in with this password, shown only now:\n\n  ${result.value}\n\nChange it under Account.`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(explainDatabaseError(error, databaseUrl()) ?? (error instanceof Error ? error.message : error));
  process.exitCode = 1;
} finally {
  await closeDb();
}
