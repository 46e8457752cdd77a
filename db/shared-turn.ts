interface Waiting<T, R> {
  thing: T;
  resolve: (result: R) => void;
  reject: (error: unknown) => void;
}

/** A statement has room for some thousand values: enough for this many moves with all their ratings. */
const MOST = 64;

/**
 * Does at once what comes alone, and together what comes meanwhile, so that many may share one commit.
 * When a piece of work for several fails, each of them is tried again by itself: one cannot spoil another's.
 */
export class SharedTurn<T, R> {
  readonly #waiting: Waiting<T, R>[] = [];
  #busy = false;

  /** `work` answers with one result for each thing, in order, or fails and leaves nothing behind. */
  constructor(private readonly work: (things: T[]) => Promise<R[]>) {}

  /** The result for `thing`, once its work is done; rejects with what went wrong with it. */
  take(thing: T): Promise<R> {
    const result = new Promise<R>((resolve, reject) => this.#waiting.push({ thing, resolve, reject }));
    if (!this.#busy) void this.#go();
    return result;
  }

  async #go(): Promise<void> {
    this.#busy = true;
    while (this.#waiting.length > 0) await this.#settle(this.#waiting.splice(0, MOST));
    this.#busy = false;
  }

  async #settle(together: Waiting<T, R>[]): Promise<void> {
    try {
      const results = await this.work(together.map(({ thing }) => thing));
      together.forEach(({ resolve }, index) => resolve(results[index] as R));
    } catch (error) {
      if (together.length === 1) together[0]?.reject(error);
      else for (const one of together) await this.#settle([one]);
    }
  }
}
