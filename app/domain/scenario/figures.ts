import type { Checking } from './checks/checking.ts';
import type { Walks } from './checks/walked.ts';
import type { Outcome } from './model.ts';
import { readingAge } from './reading-age.ts';
import type { TextCounts } from './reading-age.ts';
import { scoreRanges } from './score-range.ts';
import type { ShortestPlay } from './shortest-play.ts';

/** What an ending can be reached with. */
export interface EndingFigures {
  id: string;
  outcome: Outcome;
  /** Whether some play comes to it. */
  reachable: boolean;
  /** The lowest and highest score found, 0-1, each of some play that ends here; null where none does or nothing is rated on the way. */
  lowest: number | null;
  highest: number | null;
  /** True when no play can score beyond these; false when there are too many plays to be sure. */
  exact: boolean;
}

/** A scenario in figures, for its author. */
export interface ScenarioFigures {
  /** How many different states the walk met. */
  states: number;
  /** Whether the walk's bound cut it, so that there may be more to reach. */
  cut: boolean;
  endings: EndingFigures[];
  /** Fewest decisions (choices and replies; a page that goes on counts for none) from the start to an ending; null where no ending is reached. */
  shortest: number | null;
  /** The estimated time of a play, in minutes. */
  minutes: number;
  /** The reading age of everything that is told, said and offered, in years; null where there are too few words to tell. */
  readingAge: number | null;
}

/** Fewer words say nothing about how a text reads. */
const FEWEST_WORDS = 100;

/** The figures of a scenario that has been walked. */
export function figuresOf({ scenario, rubrics }: Checking, { plays }: Walks, { shortest, minutes, read }: { shortest: readonly ShortestPlay[]; minutes: number; read: TextCounts }): ScenarioFigures {
  const ranges = scoreRanges(scenario, rubrics, plays);
  return {
    states: plays.states,
    cut: plays.cut,
    endings: scenario.endings.map(({ id, outcome }) => ({ id, outcome, reachable: plays.endings.has(id), ...(ranges.get(id) ?? { lowest: null, highest: null, exact: !plays.cut }) })),
    shortest: shortest.length === 0 ? null : Math.min(...shortest.map(({ count }) => count)),
    minutes,
    readingAge: read.words < FEWEST_WORDS ? null : readingAge(read),
  };
}
