import type { Book, Entry } from './entries.ts';

/** A team's manager as a line names them. */
export interface Claim {
  email: string;
  line: number;
}

/**
 * The lines that still stand. A line once rejected stays so, and takes with it those that name its person as their manager,
 * unless that person is there already.
 */
export class Standing {
  readonly reasons = new Map<Entry, string>();
  readonly #byEmail: Map<string, Entry>;
  readonly #named = new Map<string, Entry[]>();

  constructor(
    private readonly all: readonly Entry[],
    private readonly book: Book,
  ) {
    this.#byEmail = new Map(all.map((entry) => [entry.line.email, entry]));
    for (const entry of all) {
      const { manager } = entry.line;
      if (manager === undefined) continue;
      const others = this.#named.get(manager);
      if (others) others.push(entry);
      else this.#named.set(manager, [entry]);
    }
  }

  entries(): Entry[] {
    return this.all.filter((entry) => !this.reasons.has(entry));
  }

  /** The line of an address, if it stands. */
  find(email: string): Entry | undefined {
    const entry = this.#byEmail.get(email);
    return entry && !this.reasons.has(entry) ? entry : undefined;
  }

  reject(entry: Entry, reason: string): void {
    const waiting: [Entry, string][] = [[entry, reason]];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [one, why] = next;
      if (this.reasons.has(one)) continue;
      this.reasons.set(one, why);
      if (!one.person) for (const other of this.#named.get(one.line.email) ?? []) waiting.push([other, unknownManager(one.line.email)]);
    }
  }

  /** Whether somebody is there or will be. */
  isKnown(email: string): boolean {
    return this.book.byEmail.has(email) || this.find(email) !== undefined;
  }

  /** The team of an address once what stands is applied. */
  teamOf(email: string): string | null {
    const entry = this.find(email);
    return entry ? entry.team : (this.book.byEmail.get(email)?.teamId ?? null);
  }

  /** Who is named as the manager of which team, by the first line that says so. */
  claims(): Map<string, Claim> {
    const claims = new Map<string, Claim>();
    for (const { team, line } of this.entries()) {
      if (line.manager !== undefined && team !== null && !claims.has(team)) claims.set(team, { email: line.manager, line: line.line });
    }
    return claims;
  }
}

export const unknownManager = (email: string): string => `The manager ${email} is not here, and no line of this file that can be used is theirs.`;
