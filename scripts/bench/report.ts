import { median, type Spread, spreadOf } from './statistics.ts';

/** What a figure must reach: `of` says whether itself or its ratio to the baseline. */
export interface Goal {
  of: 'value' | 'ratio';
  sense: 'at least' | 'at most';
  limit: number;
}

/** One figure of every round, and where there is one the baseline's of the same rounds. */
export interface Figure {
  name: string;
  unit: string;
  values: number[];
  baselines?: number[];
  goal?: Goal;
}

export interface Measured {
  rounds: number;
  figures: Figure[];
  /** Sentences for the reader of the table. */
  notes: string[];
}

/** Measures one thing; `tell` says how far it is. Throws when it cannot measure. */
export type Subject = (tell: (line: string) => void) => Promise<Measured>;

/** A figure as programs read it: medians over the rounds. Null where a figure has no baseline or target. */
export interface Row {
  name: string;
  value: number;
  unit: string;
  baseline: number | null;
  ratio: number | null;
  target: number | null;
  met: boolean | null;
}

export interface Report {
  json: { machine: string; rounds: number; rows: Row[] };
  /** By name: what the table says beyond a row. */
  details: Map<string, { value: Spread; baseline: Spread | undefined; goal: Goal | undefined }>;
  notes: string[];
}

export function defineReport(machine: string, { rounds, figures, notes }: Measured): Report {
  return {
    json: { machine, rounds, rows: figures.map(rowOf) },
    details: new Map(
      figures.map(({ name, values, baselines, goal }) => [name, { value: spreadOf(values), baseline: baselines && spreadOf(baselines), goal }]),
    ),
    notes,
  };
}

/** Ratios are of the two medians, before rounding. */
export function rowOf({ name, unit, values, baselines, goal }: Figure): Row {
  const value = median(values);
  const baseline = baselines ? median(baselines) : null;
  const ratio = baseline === null ? null : value / baseline;
  const judged = goal?.of === 'ratio' ? ratio : value;
  const met = goal && judged !== null ? (goal.sense === 'at least' ? judged >= goal.limit : judged <= goal.limit) : null;
  return { name, value: round(value), unit, baseline: baseline === null ? null : round(baseline), ratio: ratio === null ? null : round(ratio), target: goal?.limit ?? null, met };
}

/** Four significant digits, and whole numbers whole. */
const round = (value: number): number => (Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(4)));
