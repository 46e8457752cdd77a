import type { BrowserContextOptions } from 'playwright-core';
import type { Transcript } from '#app/domain/scenario/play.ts';
import { hydrated, type Visit } from './browser.ts';
import { calling, type Caller } from './calling.ts';
import { newLearner, type TestPerson } from './people.ts';
import type { Visiting } from './visiting.ts';

export interface AtMove extends Visit {
  learner: TestPerson;
  caller: Caller;
  attempt: string;
}

/** The player open before a new learner who has come to move `n` of a transcript of The Helpless Desk (to its end with Infinity). */
export async function atMove(visit: Visiting, transcript: Transcript, n: number, options: BrowserContextOptions = {}): Promise<AtMove> {
  const learner = await newLearner(visit.server.db);
  const caller = await calling(visit.server, learner);
  const attempt = await caller.begin('helpless-desk');
  await caller.play(attempt, transcript, n);
  const opened = await visit.as(learner, options);
  await opened.page.goto(`/attempts/${attempt}`);
  if (options.javaScriptEnabled !== false) await hydrated(opened.page);
  return Object.assign(opened, { learner, caller, attempt });
}

/** The moves that the database holds of an attempt, in order: what was chosen or written. */
export async function storedMoves({ server }: Visiting, attempt: string): Promise<string[]> {
  const rows = await server.db.selectFrom('move').select(['n', 'response']).where('attempt_id', '=', attempt).orderBy('n').execute();
  return rows.map(({ response }) => {
    const { choice, text, kind } = JSON.parse(response) as { kind: string; choice?: string; text?: string };
    return choice ?? text ?? kind;
  });
}
