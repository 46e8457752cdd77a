import { fail, ok, type Result } from '../result.ts';
import { keyOf } from './cell.ts';

interface Named {
  id: string;
  name: string;
}

/** Ids of what the plan is to make begin so; those of the database never do. */
export const NEW = 'new:';

/**
 * Teams or cohorts by name, in whatever case and spacing. `find` gives the id of the one that is there, or one that begins with
 * `new:` for one that is not; it fails with a sentence where several have the name, unless the person is in one of them already.
 */
export class Groups {
  readonly #byKey = new Map<string, Named[]>();
  readonly #names = new Map<string, string>();

  constructor(
    private readonly kind: 'team' | 'cohort',
    present: readonly Named[],
  ) {
    for (const one of present) {
      this.#byKey.set(keyOf(one.name), [...(this.#byKey.get(keyOf(one.name)) ?? []), one]);
      this.#names.set(one.id, one.name);
    }
  }

  find(name: string, isIn: (id: string) => boolean): Result<string, string> {
    const key = keyOf(name);
    const found = this.#byKey.get(key) ?? [];
    const [only] = found.length > 1 ? found.filter((one) => isIn(one.id)) : found;
    if (only) return ok(only.id);
    if (found.length > 1) return fail(`There are ${found.length} ${this.kind}s called “${name}”. Give them different names first.`);
    const id = NEW + key;
    if (!this.#names.has(id)) this.#names.set(id, name);
    return ok(id);
  }

  /** As it is written where it stands first. */
  nameOf(id: string): string {
    return this.#names.get(id) ?? id;
  }
}
