/** Things that one may hold at a time, handed out in the order of asking. */
export class Turnstile<T> {
  readonly #idle: T[] = [];
  readonly #waiting: ((thing: T) => void)[] = [];

  /** `name` and `waitMs` say what was waited for, and how long, when nobody gave it back. */
  constructor(
    private readonly name: string,
    private readonly waitMs: number,
  ) {}

  /**
   * The thing, or a promise of it. Rejects after `waitMs`: somebody holds it who waits for another, as when a
   * statement inside a transaction is sent outside it, and one error is better than a server at a standstill.
   */
  take(): T | Promise<T> {
    const idle = this.#idle.pop();
    return idle === undefined ? this.#turn() : idle;
  }

  give(thing: T): void {
    const next = this.#waiting.shift();
    if (next) next(thing);
    else this.#idle.push(thing);
  }

  #turn(): Promise<T> {
    return new Promise((resolve, reject) => {
      const turn = (thing: T) => {
        clearTimeout(patience);
        resolve(thing);
      };
      const patience = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(turn), 1);
        reject(new Error(`Waited ${this.waitMs / 1000} s for ${this.name}. Does a transaction wait for a statement outside it?`));
      }, this.waitMs);
      this.#waiting.push(turn);
    });
  }
}
