/** People of one kind of work, and those of them who completed assigned training in the year. */
export interface JobCount {
  job: string | null;
  people: number;
  trained: number;
}

export interface CoverageRow extends JobCount {
  frontLine: boolean;
  /** trained / people, 0-1. */
  share: number;
  /** People still to train until the target is met; 0 when it is. */
  missing: number;
}

export interface Coverage {
  all: CoverageRow;
  jobs: CoverageRow[];
}

/** Kinds of work that face the client, where an administrator has said nothing else. */
export const FRONT_LINE = ['service desk', 'service-desk'];

/**
 * The share of the staff trained in a calendar year against a yearly target (0-1), over all and by kind of work: front line
 * first, then the largest. Who changed work counts where they are now.
 */
export function coverage(counts: readonly JobCount[], target: number, frontLine: readonly string[] = FRONT_LINE): Coverage {
  const front = new Set(frontLine.map(plain));
  const row = ({ job, people, trained }: JobCount): CoverageRow => ({
    job,
    people,
    trained,
    frontLine: job !== null && front.has(plain(job)),
    share: people === 0 ? 0 : trained / people,
    missing: Math.max(0, Math.ceil(target * people - 1e-9) - trained),
  });
  const total = (of: (count: JobCount) => number) => counts.reduce((sum, count) => sum + of(count), 0);
  const jobs = counts.map(row).sort((a, b) => Number(b.frontLine) - Number(a.frontLine) || b.people - a.people || (a.job ?? '').localeCompare(b.job ?? ''));
  return { all: { ...row({ job: null, people: total((c) => c.people), trained: total((c) => c.trained) }) }, jobs };
}

const plain = (job: string): string => job.trim().toLowerCase();
