import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DEMO_PASSWORD } from '#app/services/demo/demo-people.server.ts';
import type { DecisionView } from '#app/domain/scenario/view.ts';
import type { MoveAnswer } from '#app/services/play/player-view.ts';
import { readSyncOrder } from './trace/sync-order.ts';

/*
 * npm run trace
 * Plays a role-play at the production server under strace (Linux), and shows for every confirmed move that the sync of
 * SQLite's write-ahead log had returned before the answer was written to the socket. The exit code is 1 when one had not.
 */
const folder = mkdtempSync(join(tmpdir(), 'deskside-trace-'));
const output = join(folder, 'trace');
try {
  refuseWithoutTools();
  const moves = await traceMoves();
  const confirmations = readSyncOrder(readFileSync(output, 'utf8'));
  const late = confirmations.filter((confirmation) => !confirmation.synced);
  const [first] = confirmations;
  if (first) console.log(`The first move, as traced:\n\n${first.synced ?? '(no sync)'}\n${first.sent}\n`);
  if (confirmations.length !== moves) throw new Error(`${moves} moves were confirmed, and the trace holds ${confirmations.length} answers: it cannot be read.`);
  if (late.length > 0) throw new Error(`${late.length} of ${moves} moves were confirmed before the write-ahead log was synced.`);
  console.log(`${moves} of ${moves} moves were confirmed after the sync of the write-ahead log had returned.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function refuseWithoutTools(): void {
  if (!existsSync('build/server/index.js')) throw new Error('There is nothing to trace yet: run `npm run build` first.');
  try {
    execFileSync('strace', ['-V'], { stdio: 'ignore' });
  } catch {
    throw new Error('This needs strace (on Debian: apt install strace) and the right to trace processes. Without it, test/durability shows the same by holding the commit back.');
  }
}

/** Starts the server, makes the moves, and ends it. Returns the number of moves that were confirmed. */
async function traceMoves(): Promise<number> {
  const calls = 'trace=fsync,fdatasync,write,writev,sendto,sendmsg';
  const strace = spawn('strace', ['-f', '-yy', '-ttt', '-s', '80', '-e', calls, '-o', output, process.execPath, 'scripts/serve.mjs'], {
    env: { ...process.env, DATABASE_URL: `file:${join(folder, 'desk.sqlite')}`, DESKSIDE_MODE: 'demo', SESSION_SECRET: 'only for this trace', HOST: '127.0.0.1', PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise((resolve) => strace.once('exit', resolve));
  const origin = await new Promise<string>((resolve, reject) => {
    let said = '';
    strace.once('exit', () => reject(new Error(`The server ended before it served. It said:\n${said}`)));
    strace.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const address = /Deskside is at (http:\S+)\n/.exec(said)?.[1];
      if (address) resolve(address);
    });
  });
  try {
    return await play(origin);
  } finally {
    // strace itself would not pass the signal on.
    const server = readFileSync(`/proc/${strace.pid}/task/${strace.pid}/children`, 'utf8').trim().split(' ')[0];
    process.kill(Number(server), 'SIGTERM');
    await Promise.race([gone, pause(10_000)]);
  }
}

/** Makes the first of what is offered, over and over, until the role-play ends. Every other request is answered with something else than 200. */
async function play(origin: string): Promise<number> {
  const post = (address: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(origin + address, { method: 'POST', body: new URLSearchParams(fields), headers: { Accept: 'application/json', 'Accept-Encoding': 'identity', ...headers }, redirect: 'manual' });
  const signedIn = await post('/sign-in', { email: 'lena@example.org', password: DEMO_PASSWORD });
  const Cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const begun = await post('/scenarios/helpless-desk', {}, { Cookie });
  const address = `${begun.headers.get('Location')}/moves`;
  // A choice that nobody wrote is refused, and answered with the scene.
  let { player } = (await (await post(address, { n: '1', choice: '-' }, { Cookie })).json()) as MoveAnswer;
  let moves = 0;
  while (player.view.now.decision.kind !== 'ended') {
    const response = await post(address, { n: String(player.view.next), ...firstOf(player.view.now.decision) }, { Cookie });
    if (response.status !== 200) throw new Error(`Move ${player.view.next} was answered with ${response.status}.`);
    ({ player } = (await response.json()) as MoveAnswer);
    moves += 1;
  }
  return moves;
}

function firstOf(decision: DecisionView): Record<string, string> {
  if (decision.kind === 'choices') return { choice: decision.choices[0]?.id ?? '' };
  if (decision.kind !== 'reply') return { continue: 'yes' };
  return { intent: 'reply', text: 'I will see to it today.', ...Object.fromEntries(decision.criteria.map((criterion) => [`level:${criterion}`, '1'])) };
}
