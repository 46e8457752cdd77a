import type { Step, Transcript } from '#app/domain/scenario/play.ts';
import type { MoveAnswer } from '#app/services/play/player-view.ts';
import { UNRATED } from './unrated-words.ts';
import { signInCookie, type TestPerson } from './people.ts';
import type { TestServer } from './server.ts';

/** A person at the server's addresses without a browser: for what comes before a test, and for requests no page makes. */
export interface Caller {
  get(address: string): Promise<Response>;
  post(address: string, fields: Record<string, string>, headers?: Record<string, string>): Promise<Response>;
  /** Begins an attempt and returns its id. */
  begin(scenario: string): Promise<string>;
  /** Makes move `n`, or keeps words, as the player's script does. */
  move(attempt: string, n: number, fields: Record<string, string>): Promise<{ status: number; answer: MoveAnswer }>;
  /** Plays a transcript, with replies that rate as it says whatever the scorer, until the move that `until` names (counted from 1) is asked for, or to its end; `from` is the first move to make. */
  play(attempt: string, transcript: Transcript, until?: number, from?: number): Promise<void>;
}

export async function calling(server: TestServer, person: TestPerson): Promise<Caller> {
  const { name, value } = await signInCookie(server, person.email);
  const request = (address: string, init: RequestInit = {}) =>
    fetch(server.origin + address, { ...init, redirect: 'manual', headers: { Cookie: `${name}=${value}`, ...init.headers } });
  const post: Caller['post'] = (address, fields, headers = {}) => request(address, { method: 'POST', body: new URLSearchParams(fields), headers });

  async function move(attempt: string, n: number, fields: Record<string, string>) {
    const response = await post(`/attempts/${attempt}/moves`, { n: String(n), ...fields }, { Accept: 'application/json' });
    return { status: response.status, answer: (await response.json()) as MoveAnswer };
  }

  return {
    get: (address) => request(address),
    post,
    move,
    async begin(scenario) {
      const response = await post(`/scenarios/${scenario}`, {});
      return response.headers.get('Location')?.split('/').at(-1) ?? '';
    },
    async play(attempt, { steps }, until = Infinity, from = 1) {
      const moves = steps.flatMap(fieldsOf).slice(0, until - 1);
      for (const [index, fields] of [...moves.entries()].slice(from - 1)) {
        const { status } = await move(attempt, index + 1, fields);
        if (status !== 200) throw new Error(`Move ${index + 1} was answered with ${status}.`);
      }
    },
  };
}

function fieldsOf(step: Step): Record<string, string>[] {
  if (step.kind === 'choose') return [{ choice: step.choice }];
  if (step.kind === 'continue') return [{ continue: 'yes' }];
  if (step.kind !== 'reply') return [];
  const levels = Object.entries(step.levels).map(([criterion, level]) => [`level:${criterion}`, String(level)]);
  return [{ intent: 'reply', text: UNRATED, ...(Object.fromEntries(levels) as Record<string, string>) }];
}

/** The number of the first move of a transcript that is of this kind. */
export function firstOf(transcript: Transcript, kind: 'choose' | 'reply' | 'continue'): number {
  return transcript.steps.filter((step) => ['choose', 'reply', 'continue'].includes(step.kind)).findIndex((step) => step.kind === kind) + 1;
}
