import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { keepChild } from './children.ts';

/** One request to send. An answer confirms it when its status is 200 and it contains `expect`. */
export interface Ask {
  method: 'GET' | 'POST';
  path: string;
  headers?: Record<string, string>;
  body?: string;
  expect?: string;
}

/** Requests to one server. Each lane is a connection that sends the next request when the last is answered, `each` in all, from the first again when it has no more. */
export interface Job {
  port: number;
  lanes: Ask[][];
  each: number;
}

export interface Outcome {
  perSecond: number;
  /** Median time from a request to its whole answer, in milliseconds. */
  p50: number;
  /** How many answers were as expected: all of them, or `run` throws. */
  confirmed: number;
}

/** What the client says of a job. */
export type Answer = Outcome | { trouble: string };

const PATIENCE_MS = 60_000;

/** The client: one process of its own for the whole bench, so that no server pays for it and every server meets the same. */
export class Load {
  readonly #child: ChildProcess = keepChild(fork(fileURLToPath(new URL('load-client.ts', import.meta.url))));

  /** Sends a job. Throws when an answer is not as expected, a connection breaks, or it takes over a minute. */
  async run(job: Job): Promise<Outcome> {
    const answered = once(this.#child, 'message', { signal: AbortSignal.timeout(PATIENCE_MS) });
    this.#child.send(job);
    const [answer] = (await answered) as [Answer];
    if ('trouble' in answer) throw new Error(answer.trouble);
    return answer;
  }
}

/** The same request on every lane. */
export const repeated = (port: number, connections: number, each: number, ask: Ask): Job => ({
  port,
  each,
  lanes: Array.from({ length: connections }, () => [ask]),
});
