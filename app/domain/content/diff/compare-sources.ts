import { parseScenario } from '../../scenario/parse.ts';
import { scenarioDiff, type PartDifference } from '../../scenario/scenario-diff.ts';
import type { DraftKind } from '../edit/change.ts';
import { SourceText } from '../source-text.ts';
import { textDiff, type Hunk } from './text-diff.ts';

/** More places than this nobody reads on one page. */
const MOST_HUNKS = 100;

/** A state of something written: its text, and of a scenario its transcripts. */
export interface Written {
  source: string;
  play: string | null;
}

/** How two states of something written differ. */
export interface Comparison {
  /** Byte for byte, transcripts too. */
  equal: boolean;
  /** Of a scenario, part by part; `unread` where one of the two cannot be read as a scenario; null for other kinds. */
  structure: PartDifference[] | 'unread' | null;
  text: Hunks;
  play: Hunks;
}

/** As many places as fit on a page; `more` is how many others differ. */
export interface Hunks {
  hunks: Hunk[];
  more: number;
}

/** Compares two states of one draft: by word in the text, and for a scenario by scene as well. `path` is that of its file. */
export function compareSources(kind: DraftKind, path: string, before: Written, after: Written): Comparison {
  const same = before.source === after.source;
  const playOf = ({ play }: Written) => play ?? '';
  return {
    equal: same && playOf(before) === playOf(after),
    structure: kind === 'scenario' ? (same ? [] : structureOf(path, before.source, after.source)) : null,
    text: hunksOf(before.source, after.source),
    play: hunksOf(playOf(before), playOf(after)),
  };
}

function structureOf(path: string, before: string, after: string): PartDifference[] | 'unread' {
  const [earlier, later] = [parseScenario(path, before), parseScenario(path, after)];
  return earlier.ok && later.ok ? scenarioDiff(earlier.value, later.value) : 'unread';
}

function hunksOf(before: string, after: string): Hunks {
  const hunks = textDiff(new SourceText(before).text, new SourceText(after).text);
  return { hunks: hunks.slice(0, MOST_HUNKS), more: Math.max(0, hunks.length - MOST_HUNKS) };
}
