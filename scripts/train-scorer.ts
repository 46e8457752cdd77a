import { createHash } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { frozenClients, readExamples } from './scoring/examples.ts';
import { kappas, leavingOut } from './scoring/left-out.ts';
import { pack } from './scoring/pack-weights.ts';
import { train } from './scoring/train.ts';
import { levelsOf } from './scoring/whole.ts';

/*
 * npm run train:scorer
 * Trains the local scorer on every folder of rated replies below training/ and writes its weights, and beside them the
 * agreement that is claimed for it: each development client left out in turn, the six frozen ones never seen. The
 * shipped weights are then trained on all clients, the frozen six as well. The same data gives the same files.
 */
const FOLDER = 'app/domain/rubric/appraise';
const folders = readdirSync('training', { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => join('training', entry.name)).sort();
const examples = readExamples(folders);
const frozen = frozenClients(examples);
const development = train(examples.filter(({ client }) => !frozen.has(client)));
const kappa = kappas([...leavingOut(development)].map(({ weights, example }) => ({ example, levels: levelsOf(weights, example.message, example.reply) })));

const clients = new Set(examples.map((example) => example.client)).size;
const weights = pack(train(examples), { replies: examples.length, clients, folders: folders.map((folder) => basename(folder)), raters: 'three language models for each reply; no human rated them' });
const version = createHash('sha256').update(JSON.stringify(weights)).digest('hex').slice(0, 8);
const written = JSON.stringify({ version, ...weights }, null, 1) + '\n';
writeFileSync(join(FOLDER, 'weights.json'), written);
writeFileSync(join(FOLDER, 'claims.json'), JSON.stringify({ version, kappa }, null, 1) + '\n');
console.log(`Version ${version}: ${examples.length} replies to ${clients} clients, ${weights.words.split('\n').length} word runs, ${weights.letters.split('\n').length} letter runs, ${Math.round(written.length / 1024)} KiB.`);
