import { plainOf } from '../content/markdown.ts';
import type { AppraisalContext } from '../rubric/appraise/model.ts';
import { getScene, shownLines, statesOf } from './engine.ts';
import type { Move, State } from './engine.ts';
import type { Scenario } from './model.ts';
import type { Rules } from './rules.ts';

type Said = AppraisalContext['conversation'][number];

/**
 * What a reply in the present scene answers: the client's lines of that scene as the learner saw them (where there are
 * none, what the client said last), and before that the conversation. Narration was not said and is left out.
 */
export function appraisalContext(rules: Rules, moves: readonly Move[]): AppraisalContext {
  return contextOf(rules.scenario, statesOf(rules, moves), moves);
}

/** As `appraisalContext`, for a path that may begin anywhere: its states, one more than the responses between them. */
export function contextOf(scenario: Scenario, states: readonly State[], moves: readonly Pick<Move, 'response'>[]): AppraisalContext {
  const conversation = moves.flatMap((move, index): Said[] => {
    const state = states[index] as State;
    return [...saidBefore(scenario, state), ...learnersWords(scenario, state, move)];
  });
  const present = saidBefore(scenario, states.at(-1) as State);
  const message = present.filter((said) => said.by === 'client').map((said) => said.text);
  if (message.length > 0) return { message: message.join('\n'), conversation: [...conversation, ...present.filter((said) => said.by !== 'client')] };
  const last = conversation.findLastIndex((said) => said.by === 'client');
  return { message: conversation[last]?.text ?? '', conversation: [...conversation.filter((_, index) => index !== last), ...present] };
}

function saidBefore(scenario: Scenario, state: State): Said[] {
  const place = scenario.endings.find((ending) => ending.id === state.scene) ?? getScene(scenario, state.scene);
  const client = scenario.personas.find((persona) => persona.client)?.id;
  return shownLines(place, state).flatMap((line) => (line.kind === 'said' ? [{ by: line.by === client ? 'client' : 'other', text: plainOf(line.text) } as const] : []));
}

function learnersWords(scenario: Scenario, state: State, { response }: Pick<Move, 'response'>): Said[] {
  if (response.kind === 'reply') return [{ by: 'learner', text: response.text }];
  if (response.kind === 'continue') return [];
  const { decision } = getScene(scenario, state.scene);
  const choice = decision.kind === 'choices' ? decision.choices.find((one) => one.id === response.choice) : undefined;
  return choice ? [{ by: 'learner', text: plainOf(choice.text) }] : [];
}
