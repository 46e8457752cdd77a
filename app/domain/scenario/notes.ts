import type { Place } from './model.ts';

/**
 * What is known about a scenario just read from its source and is not part of the model: where each name stands,
 * and what could not be read.
 */
export class Notes {
  readonly #places: Kept['places'];
  /** Scenes and endings in whose source there is a mistake: what they lack may only seem to be lacking. */
  readonly damaged: Kept['damaged'];
  /** Parts of the front matter that have mistakes, so that names of theirs cannot be checked. */
  readonly unknown = new Set<'personas' | 'meters' | 'rubrics'>();
  /** What stands in damaged source and may not have made it into the model. */
  readonly loose: Loose = { ids: new Set(), targets: new Set(), components: new Set(), outcomes: new Set(), flags: new Set() };

  /** `kept` holds what is noted of things that outlive this reading. */
  constructor(readonly path: string, kept: Kept = newKept()) {
    this.#places = kept.places;
    this.damaged = kept.damaged;
  }

  /** Whether everything that the source says is in the model. */
  get complete(): boolean {
    return this.unknown.size === 0 && Object.values(this.loose).every((names) => names.size === 0);
  }

  /** Remembers where `part` of a thing of the model stands. */
  put(thing: object, part: string, place: Place): void {
    const places = this.#places.get(thing) ?? new Map<string, Place>();
    this.#places.set(thing, places.set(part, place));
  }

  find(thing: object, part: string): Place | undefined {
    return this.#places.get(thing)?.get(part);
  }
}

/** What is noted of each thing of a model. */
export interface Kept {
  places: WeakMap<object, Map<string, Place>>;
  damaged: WeakSet<object>;
}

export const newKept = (): Kept => ({ places: new WeakMap(), damaged: new WeakSet() });

/** Values of `id`, `to` and `outcome`, flags that are set, and names of components, as they are written in a source that cannot be parsed. */
export type Loose = Record<'ids' | 'targets' | 'components' | 'outcomes' | 'flags', Set<string>>;
