// Looks through everything that browsers load for what should have stayed on the server, and says how large it is.
import { existsSync } from 'node:fs';
import { describeSizes, readBrowserFiles } from './bundle/browser-files.ts';
import { contentSecrets } from './bundle/content-secrets.ts';
import { findLeaks } from './bundle/find-leaks.ts';
import { scorerSecrets } from './bundle/scorer-secrets.ts';
import { serverSecrets } from './bundle/server-secrets.ts';

const FOLDER = 'build/client';

if (!existsSync(FOLDER)) {
  console.error(`There is no ${FOLDER} to look at: run \`npm run build\` first.`);
  process.exit(1);
}
const files = readBrowserFiles(FOLDER);
const secrets = [...contentSecrets('content'), ...serverSecrets('.'), ...scorerSecrets()];
const leaks = findLeaks(files, secrets);

console.log(describeSizes(files));
console.log(`  none of ${secrets.length} texts of content and server code may be in them: ${leaks.length === 0 ? 'none is' : `${leaks.length} found`}`);
for (const leak of leaks) console.error(`  ${leak}`);
if (leaks.length > 0) process.exitCode = 1;
