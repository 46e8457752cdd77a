import type { Ask } from '../load.ts';
import type { Learner } from './learners.ts';

interface Begun extends Learner {
  attempt: string;
}

/** Moves ready to be made, each once: many attempts, begun beforehand, along one path of choices. */
export class MoveSupply {
  readonly #begun: Begun[] = [];

  constructor(
    private readonly port: number,
    private readonly scenario: string,
    private readonly choices: string[],
  ) {}

  /** Begins enough attempts for `moves` moves, by all learners in turn. `spare` more, because a lane may leave an attempt unfinished. */
  async begin(learners: Learner[], moves: number, lanes: number): Promise<void> {
    const wanted = Math.ceil(moves / this.choices.length) + 8 * lanes;
    const beginners = learners.map(async (learner, index) => {
      for (let n = index; n < wanted; n += learners.length) this.#begun.push({ ...learner, attempt: await this.#begin(learner) });
    });
    await Promise.all(beginners);
  }

  async #begin({ cookie }: Learner): Promise<string> {
    const answer = await fetch(`http://127.0.0.1:${this.port}/scenarios/${this.scenario}`, { method: 'POST', headers: { Cookie: cookie }, redirect: 'manual' });
    const attempt = /^\/attempts\/(.+)$/.exec(answer.headers.get('Location') ?? '')?.[1];
    if (!attempt) throw new Error(`An attempt could not be begun: the server answered ${answer.status}.`);
    return attempt;
  }

  /** Lists of `each` moves, one list a lane: a lane plays one attempt after the other, so no two share one. */
  take(lanes: number, each: number): Ask[][] {
    return Array.from({ length: lanes }, () => this.#begun.splice(0, Math.ceil(each / this.choices.length)).flatMap((begun) => this.#movesOf(begun)).slice(0, each));
  }

  /** As the player's script sends them. */
  #movesOf({ attempt, cookie }: Begun): Ask[] {
    return this.choices.map((choice, index) => ({
      method: 'POST',
      path: `/attempts/${attempt}/moves`,
      headers: { Cookie: cookie, Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8' },
      body: new URLSearchParams({ n: `${index + 1}`, choice, took: '4200' }).toString(),
      expect: `"next":${index + 2}`,
    }));
  }
}
