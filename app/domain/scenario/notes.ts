import type { Place } from './model.ts';

/**
 * What is known about a scenario just read from its source and is not part of the model: where each name stands,
 * and what could not be read.
 */
export class Notes {
  readonly #places = new WeakMap<object, Map<string, Place>>();
  /** Scenes and endings in whose source there is a mistake: what they lack may only seem to be lacking. */
  readonly damaged = new WeakSet<object>();
  /** Ids and targets that stand in damaged source and did not make it into the model. */
  readonly looseIds = new Set<string>();
  readonly looseTargets = new Set<string>();

  constructor(readonly path: string) {}

  /** Remembers where `part` of a thing of the model stands. */
  put(thing: object, part: string, place: Place): void {
    const places = this.#places.get(thing) ?? new Map<string, Place>();
    this.#places.set(thing, places.set(part, place));
  }

  find(thing: object, part: string): Place | undefined {
    return this.#places.get(thing)?.get(part);
  }
}
