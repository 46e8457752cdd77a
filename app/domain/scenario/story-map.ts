import { plainWords } from '../content/plain-words.ts';
import type { Problem } from '../result.ts';
import { conditionAsWritten } from './as-written.ts';
import type { Ending, Line, Outcome, Scenario, Scene } from './model.ts';
import { branchesOf } from './parts.ts';

/** What is told of a node of the map at a glance; several may hold at once. */
export type StoryMark = 'start' | 'unreachable' | 'dead-end' | 'no-exit' | 'error' | 'warning';

/** A scene or an ending as the map shows it. */
export interface StoryNode {
  id: string;
  /** The title, or the id where there is none. */
  title: string;
  kind: 'scene' | 'ending';
  outcome?: Outcome;
  /** The first words that are told or said. */
  words: string;
  decision?: 'choices' | 'reply' | 'continue';
  marks: StoryMark[];
  /** Where it begins in the file, from 1. */
  line: number;
}

/** A way from a scene to another or to an ending. */
export interface StoryEdge {
  from: string;
  to: string;
  /** The id of the choice, the test of the branch, or `otherwise`. */
  label: string;
  kind: 'choice' | 'branch';
  /** Whether there is no scene or ending of that id. */
  missing: boolean;
}

/** A scenario as a graph of nodes in the order of the file, without their layout. */
export interface StoryMap {
  nodes: StoryNode[];
  edges: StoryEdge[];
}

const LONGEST_WORDS = 80;

const MARK_OF: Readonly<Record<string, StoryMark>> = {
  'unreachable-scene': 'unreachable',
  'never-entered': 'unreachable',
  'dead-end': 'dead-end',
  'no-choice-offered': 'dead-end',
  'missing-otherwise': 'dead-end',
  'no-exit': 'no-exit',
  'no-exit-state': 'no-exit',
};

/** The map of a scenario, marked by the problems found in its file. Of two places with one id it shows the first. */
export function storyMap(scenario: Scenario, problems: readonly Problem[]): StoryMap {
  const places = [...scenario.scenes, ...scenario.endings].sort((a, b) => a.at.line - b.at.line);
  const marks = marksOf(places, problems);
  const ids = new Set(places.map((place) => place.id));
  const start = scenario.scenes[0];
  const nodes = new Map<string, StoryNode>();
  for (const place of places) {
    if (place.id === '' || nodes.has(place.id)) continue;
    const own = [...(place === start ? (['start'] as const) : []), ...(marks.get(place) ?? [])];
    nodes.set(place.id, { ...nodeOf(place), marks: own });
  }
  const edges = scenario.scenes.filter((scene) => scene.id !== '').flatMap((scene) => edgesOf(scene, ids));
  return { nodes: [...nodes.values()], edges };
}

function nodeOf(place: Scene | Ending): Omit<StoryNode, 'marks'> {
  const shared = { id: place.id, title: place.title ? place.title : place.id, words: firstWords(place.lines), line: place.at.line };
  return 'outcome' in place ? { ...shared, kind: 'ending', outcome: place.outcome } : { ...shared, kind: 'scene', decision: place.decision.kind };
}

function edgesOf(scene: Scene, ids: ReadonlySet<string>): StoryEdge[] {
  const edge = (to: string, label: string, kind: StoryEdge['kind']): StoryEdge => ({ from: scene.id, to, label, kind, missing: !ids.has(to) });
  const choices = scene.decision.kind === 'choices' ? scene.decision.choices : [];
  return [
    ...choices.map((choice) => edge(choice.to, choice.id, 'choice')),
    ...branchesOf(scene).map((branch) => edge(branch.to, branch.test ? conditionAsWritten(branch.test) : 'otherwise', 'branch')),
  ].filter(({ to }) => to !== '');
}

/** The marks of each place by the problems from its line to that of the next; `places` in the order of the file. */
function marksOf(places: readonly (Scene | Ending)[], problems: readonly Problem[]): Map<Scene | Ending, Set<StoryMark>> {
  const marks = new Map<Scene | Ending, Set<StoryMark>>();
  let at = -1;
  for (const problem of [...problems].sort((a, b) => a.line - b.line)) {
    while ((places[at + 1]?.at.line ?? Infinity) <= problem.line) at += 1;
    const place = places[at];
    if (!place) continue;
    const own = marks.get(place) ?? new Set();
    const special = Object.hasOwn(MARK_OF, problem.code) ? MARK_OF[problem.code] : undefined;
    if (special) own.add(special);
    marks.set(place, own.add(problem.severity));
  }
  return marks;
}

function firstWords(lines: readonly Line[]): string {
  const first = lines.find((line) => line.kind !== 'picture') ?? lines[0];
  const words = (first?.kind === 'picture' ? first.alt : plainWords(first?.text ?? '')).replace(/\s+/g, ' ').trim();
  return words.length > LONGEST_WORDS ? `${words.slice(0, LONGEST_WORDS).replace(/[\s.,;:]+\S*$/, '')}…` : words;
}
