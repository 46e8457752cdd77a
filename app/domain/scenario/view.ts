import { getScene, offered, shownLines, statesOf } from './engine.ts';
import type { Move, State } from './engine.ts';
import type { Ending, Line, Outcome, Scenario, Scene } from './model.ts';
import type { Rules } from './rules.ts';

/**
 * What a learner may see of an attempt: only what they have met. It holds no condition, target, effect, rating or
 * remark, and nothing of a scene that was not visited.
 */
export interface AttemptView {
  title: string;
  client: SpeakerView;
  /** The first meter with its present value; absent where the scenario has none. */
  meter?: { name: string; min: number; max: number; value: number };
  /** The scenes that are over, oldest first. */
  passages: PassageView[];
  now: { ordinal: number; title?: string; lines: LineView[]; decision: DecisionView };
  /** The number of the next move. */
  next: number;
}

export interface SpeakerView {
  id: string;
  name: string;
  role: string;
  look?: string;
}

export type LineView = { kind: 'narration'; text: string } | { kind: 'said'; by: SpeakerView; text: string } | { kind: 'picture'; src: string; alt: string };

/** A scene that is over, with what the learner did in it and how it moved the first meter. */
export interface PassageView {
  /** Which scene of the attempt it was, from 1. */
  ordinal: number;
  title?: string;
  lines: LineView[];
  /** `text` is the chosen option as Markdown, the written words as they are, or empty. */
  response: { kind: 'choice' | 'reply' | 'continue'; text: string };
  moment?: { before: number; after: number; direction: 'up' | 'down' | 'level' };
}

export type DecisionView =
  | { kind: 'choices'; choices: { id: string; text: string }[] }
  | { kind: 'reply'; prompt: string; criteria: string[] }
  | { kind: 'continue' }
  | { kind: 'ended'; outcome: Outcome; title: string };

/** The view of an attempt after its moves. Throws on a history that cannot be replayed. */
export function view(rules: Rules, moves: readonly Move[]): AttemptView {
  const { scenario } = rules;
  const states = statesOf(rules, moves);
  const now = states.at(-1) as State;
  const meter = scenario.meters[0];
  return {
    title: scenario.title,
    client: speakerOf(scenario, scenario.personas.find((persona) => persona.client)?.id ?? ''),
    ...(meter ? { meter: { name: meter.name, min: meter.min, max: meter.max, value: now.meters[meter.id] ?? meter.start } } : {}),
    passages: moves.map((move, index) => passageOf(scenario, move, states[index] as State, states[index + 1] as State)),
    now: presentOf(rules, now, states.length),
    next: moves.length + 1,
  };
}

/** The scene or ending in which a state is. Throws when the scenario has neither. */
export function placeOf(scenario: Scenario, state: State): Scene | Ending {
  const ending = state.ended && scenario.endings.find((one) => one.id === state.scene);
  return ending ?? getScene(scenario, state.scene);
}

function passageOf(scenario: Scenario, move: Move, before: State, after: State): PassageView {
  const scene = getScene(scenario, before.scene);
  const meter = scenario.meters[0];
  const from = meter ? (before.meters[meter.id] ?? 0) : 0;
  const to = meter ? (after.meters[meter.id] ?? 0) : 0;
  return {
    ordinal: move.n,
    ...titleOf(scene),
    lines: linesOf(scenario, scene, before),
    response: { kind: move.response.kind, text: saidIn(scene, move) },
    ...(meter ? { moment: { before: from, after: to, direction: to > from ? 'up' : to < from ? 'down' : 'level' } } : {}),
  };
}

function presentOf(rules: Rules, state: State, ordinal: number): AttemptView['now'] {
  const place = placeOf(rules.scenario, state);
  const lines = linesOf(rules.scenario, place, state);
  if ('outcome' in place) return { ordinal, title: place.title, lines, decision: { kind: 'ended', outcome: place.outcome, title: place.title } };
  return { ordinal, ...titleOf(place), lines, decision: decisionOf(rules, place, state) };
}

function decisionOf(rules: Rules, { decision }: Scene, state: State): DecisionView {
  if (decision.kind === 'choices') return { kind: 'choices', choices: offered(rules, state).map(({ id, text }) => ({ id, text })) };
  if (decision.kind === 'reply') return { kind: 'reply', prompt: decision.reply.prompt, criteria: [...decision.reply.criteria] };
  return { kind: 'continue' };
}

/** What the learner said by a move: the words of the choice, or the words written. */
export function saidIn({ decision }: Scene, { response }: Move): string {
  if (response.kind === 'reply') return response.text;
  if (response.kind !== 'choice' || decision.kind !== 'choices') return '';
  return decision.choices.find((choice) => choice.id === response.choice)?.text ?? '';
}

/** The lines of a scene or ending as they were shown to a learner who entered it in this state. */
export function linesOf(scenario: Scenario, place: { lines: Line[] }, entered: State): LineView[] {
  return shownLines(place, entered).map((line) => {
    if (line.kind === 'picture') return { kind: 'picture', src: line.src, alt: line.alt };
    return line.kind === 'said' ? { kind: 'said', by: speakerOf(scenario, line.by), text: line.text } : { kind: 'narration', text: line.text };
  });
}

function speakerOf(scenario: Scenario, id: string): SpeakerView {
  const persona = scenario.personas.find((one) => one.id === id);
  return { id, name: persona?.name ?? id, role: persona?.role ?? '', ...(persona?.look ? { look: persona.look } : {}) };
}

const titleOf = ({ title }: Scene): { title?: string } => (title === undefined ? {} : { title });

export { appraisalContext } from './appraisal-context.ts';
