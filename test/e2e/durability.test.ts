/** Whatever was confirmed is there after the server was killed, once, and the server serves on. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest';
import type { DecisionView } from '#app/domain/scenario/view.ts';
import type { PlayerView } from '#app/services/play/player-view.ts';
import { calling, type Caller } from '#test/support/calling.ts';
import { newLearner } from '#test/support/people.ts';
import { UNRATED } from '#test/support/unrated-words.ts';
import { startServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer(inject('demoDatabase'));
});
afterAll(() => server.dispose());

/** A move on its way: what was sent, and whether the server had said yes before it was killed. */
interface Sent {
  attempt: string;
  n: number;
  fields: Record<string, string>;
  confirmed: boolean;
}

/** One of the things that a learner may do now, by chance. */
function somethingOf(decision: DecisionView, rate: PlayerView['rate']): Record<string, string> {
  const any = <T>(list: readonly T[]): T | undefined => list[Math.floor(Math.random() * list.length)];
  if (decision.kind === 'choices') return { choice: any(decision.choices)?.id ?? '' };
  if (decision.kind !== 'reply') return { continue: 'yes' };
  const levels = (rate ?? []).map(({ id, descriptors }) => [`level:${id}`, String(any([...descriptors.keys()]))] as const);
  return { intent: 'reply', text: 'I will see to it. \u{1f642} <b>Today.</b>', ...Object.fromEntries(levels) };
}

/** Plays one attempt after the other as fast as the server answers, until it no longer does. */
async function playUntilKilled(caller: Caller, sent: Sent[]): Promise<void> {
  try {
    for (;;) {
      const attempt = await caller.begin(Math.random() < 0.5 ? 'helpless-desk' : 'email-only-mandate');
      let { decision, rate, n }: { decision: DecisionView; rate: PlayerView['rate']; n: number } = { decision: { kind: 'continue' }, rate: undefined, n: 1 };
      // The first scene is asked for by a move that no scene has: it is refused, and answered with the view.
      ({ decision } = (await caller.move(attempt, 1, { choice: '-' })).answer.player.view.now);
      while (decision.kind !== 'ended') {
        if (decision.kind === 'reply') ({ rate } = (await caller.move(attempt, n, { intent: 'write', text: UNRATED })).answer.player);
        const move: Sent = { attempt, n, fields: somethingOf(decision, rate), confirmed: false };
        sent.push(move);
        const { status, answer } = await caller.move(attempt, n, move.fields);
        if (status !== 200) throw new Error(`${status} ${answer.refused} for ${JSON.stringify(move)}`);
        move.confirmed = true;
        n += 1;
        ({ decision } = answer.player.view.now);
      }
    }
  } catch (error) {
    // A connection that breaks is what the test is about; anything else is not.
    if (!(error instanceof TypeError) && !(error instanceof SyntaxError)) throw error;
  }
}

async function movesOf(attempt: string): Promise<{ n: number; response: string }[]> {
  return server.db.selectFrom('move').select(['n', 'response']).where('attempt_id', '=', attempt).orderBy('n').execute();
}

/** Attempts whose summary does not agree with the moves that are there. */
async function disagreements() {
  const { rows } = await sql<{ id: string }>`
    select attempt.id from attempt left join move on move.attempt_id = attempt.id group by attempt.id, attempt.moves
    having attempt.moves <> count(move.n) or attempt.moves <> coalesce(max(move.n), 0)`.execute(server.db);
  const { rows: ended } = await sql<{ id: string }>`
    select attempt.id from attempt join progress on progress.person_id = attempt.person_id and progress.content_id = attempt.scenario_id
    where ended_at is not null and (progress.completed_at is null or (score is not null and not exists (select 1 from attempt_criterion where attempt_id = attempt.id)))`.execute(server.db);
  const { rows: ratings } = await sql<{ attempt_id: string }>`
    select attempt_id from rating where not exists (select 1 from move where move.attempt_id = rating.attempt_id and move.n = rating.n)`.execute(server.db);
  const { rows: whole } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(server.db);
  return { attempts: rows, ended, ratings, whole: whole.map((row) => row.integrity_check) };
}
const NONE = { attempts: [], ended: [], ratings: [], whole: ['ok'] };

it('keeps every confirmed move, once, through four kills in a stream of moves, and serves on', async () => {
  const learners = await Promise.all([1, 2, 3, 4, 5, 6].map(() => newLearner(server.db)));
  let callers = await Promise.all(learners.map((learner) => calling(server, learner)));
  const everything: Sent[] = [];

  for (let round = 0; round < 4; round += 1) {
    const sent: Sent[] = [];
    const playing = Promise.all(callers.map((caller) => playUntilKilled(caller, sent)));
    // By count and not by time: a slow machine is not to be killed before it has said anything.
    const enough = 12 + Math.floor(Math.random() * 40);
    await vi.waitUntil(() => sent.filter((move) => move.confirmed).length >= enough, { timeout: 30_000, interval: 1 });
    await server.kill();
    await playing;
    await server.start();
    everything.push(...sent);
    expect(sent.filter((move) => move.confirmed).length).toBeGreaterThan(10);
    expect(await disagreements()).toEqual(NONE);

    // A learner whose answer was lost sends the move again, as the player's outbox does.
    callers = await Promise.all(learners.map((learner) => calling(server, learner)));
    for (const move of sent.filter((one) => !one.confirmed)) {
      const owner = await server.db.selectFrom('attempt').select('person_id').where('id', '=', move.attempt).executeTakeFirstOrThrow();
      const caller = callers[learners.findIndex((learner) => learner.id === owner.person_id)];
      const before = await movesOf(move.attempt);
      const answer = await caller?.move(move.attempt, move.n, move.fields);
      expect([answer?.status, answer?.answer.refused]).toSatisfy(([status, refused]) =>
        before.length === move.n ? status === 409 && (refused === 'stale' || refused === 'finished') : status === 200,
      );
      move.confirmed = true;
    }
  }

  const { rows } = await sql<{ attempt_id: string; n: number; times: number; response: string }>`
    select attempt_id, n, count(*) as times, max(response) as response from move group by attempt_id, n`.execute(server.db);
  const stored = new Map(rows.map((row) => [`${row.attempt_id} ${row.n}`, row]));
  for (const { attempt, n, fields } of everything) {
    const row = stored.get(`${attempt} ${n}`);
    expect(row?.times, `move ${n} of ${attempt}`).toBe(1);
    const response = JSON.parse(row?.response ?? '{}') as Record<string, unknown>;
    expect({ choice: response.choice, text: response.text }).toEqual({ choice: fields.choice, text: fields.text });
  }
  expect(await disagreements()).toEqual(NONE);
  expect(server.complaints).toEqual([]);
});

it('counts a move once that was posted twenty times at once when the server was killed, however it ended', async () => {
  const learner = await newLearner(server.db);
  for (const patience of [0, 4, 12]) {
    const caller = await calling(server, learner);
    const attempt = await caller.begin('helpless-desk');
    const posts = Array.from({ length: 20 }, () => caller.move(attempt, 1, { choice: 'own' }).then(({ status }) => status, () => 'lost'));
    await new Promise((resolve) => setTimeout(resolve, patience));
    await server.kill();
    const statuses = await Promise.all(posts);
    await server.start();
    const confirmed = statuses.filter((status) => status === 200).length;
    const moves = await movesOf(attempt);
    expect(confirmed).toBeLessThanOrEqual(1);
    expect(moves.length).toBeLessThanOrEqual(1);
    expect(moves.length).toBeGreaterThanOrEqual(confirmed);

    const again = await Promise.all(Array.from({ length: 20 }, () => caller.move(attempt, 1, { choice: 'own' })));
    expect(again.filter(({ status }) => status === 200)).toHaveLength(1 - moves.length);
    expect(again.filter(({ status, answer }) => status === 409 && answer.refused === 'stale')).toHaveLength(19 + moves.length);
    expect(await movesOf(attempt)).toHaveLength(1);
  }
  expect(await disagreements()).toEqual(NONE);
});
