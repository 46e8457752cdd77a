import { expect, it } from 'vitest';
import { getScene, offered, shownLines, statesOf, type Move, type Response, type State } from '#app/domain/scenario/engine.ts';
import type { Scenario } from '#app/domain/scenario/model.ts';
import type { Step } from '#app/domain/scenario/play.ts';
import type { Rules } from '#app/domain/scenario/rules.ts';
import type { SignedIn } from '#app/services/people/signed-in.server.ts';
import { getIntroduction, startAttempt } from '#app/services/play/start-attempt.server.ts';
import { getPlayerView } from '#app/services/play/view-attempt.server.ts';
import { eachDatabase } from '#test/support/database.ts';
import { move } from '#test/support/moves.ts';
import { organisation, signedIn } from '#test/support/organisation.ts';
import { UNRATED } from '#test/support/unrated-words.ts';
import { REAL_SCENARIOS, publishReal } from '#test/support/real-content.ts';

/** Every key that a learner may be sent during an attempt. A new one belongs here only after a thought about what it tells. */
const KEYS = [
  'player', 'refused', 'attempt', 'view', 'words', 'rate', 'scored', 'why',
  'title', 'client', 'meter', 'passages', 'now', 'next',
  'id', 'name', 'role', 'look', 'min', 'max', 'value',
  'ordinal', 'lines', 'decision', 'response', 'moment', 'before', 'after', 'direction',
  'kind', 'text', 'by', 'choices', 'prompt', 'criteria',
  'about', 'scale', 'descriptors',
];

interface Leaves {
  keys: Set<string>;
  words: string[];
}

/** Keys and texts of what would be sent as JSON. */
function leavesOf(value: unknown, into: Leaves = { keys: new Set(), words: [] }): Leaves {
  if (typeof value === 'string') into.words.push(value);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      if (!Array.isArray(value)) into.keys.add(key);
      leavesOf(inner, into);
    }
  }
  return into;
}

interface Secrets {
  ids: Set<string>;
  texts: Set<string>;
}

/**
 * What nobody in these states may have been sent: all of a scene not visited; of one that was visited its remarks, its
 * models, and lines and choices that were not shown to this learner.
 */
function secretsOf(rules: Rules, states: State[]): Secrets {
  const { scenario } = rules;
  const met: Secrets = { ids: new Set(), texts: new Set() };
  for (const state of states) {
    const ending = scenario.endings.find((one) => one.id === state.scene);
    const place = ending ?? getScene(scenario, state.scene);
    met.texts.add(place.title ?? '');
    for (const line of shownLines(place, state)) met.texts.add('text' in line ? line.text : line.alt);
    for (const choice of offered(rules, state)) {
      met.ids.add(choice.id);
      met.texts.add(choice.text);
    }
    if (!ending) {
      const { decision } = getScene(scenario, state.scene);
      if (decision.kind === 'reply') met.texts.add(decision.reply.prompt);
    }
  }
  const all = everythingIn(scenario);
  // A title may be a phrase of what was said: then it has been met.
  const isMet = (text: string) => [...met.texts].some((one) => one.includes(text));
  return { ids: new Set([...all.ids].filter((id) => !met.ids.has(id))), texts: new Set([...all.texts].filter((text) => text.length > 12 && !isMet(text))) };
}

/** Ids and texts of all scenes, endings, choices, replies and models. */
function everythingIn(scenario: Scenario): Secrets {
  const places = [...scenario.scenes, ...scenario.endings];
  const choices = scenario.scenes.flatMap(({ decision }) => (decision.kind === 'choices' ? decision.choices : []));
  const replies = scenario.scenes.flatMap(({ decision }) => (decision.kind === 'reply' ? [decision.reply] : []));
  const models = replies.flatMap((reply) => reply.models);
  return {
    ids: new Set([...places, ...choices, ...replies].map((one) => one.id).concat(scenario.flags)),
    texts: new Set([
      ...places.flatMap((place) => [place.title ?? '', ...place.lines.map((line) => ('text' in line ? line.text : line.alt))]),
      ...choices.flatMap((choice) => [choice.text, choice.remark ?? '']),
      ...replies.map((reply) => reply.prompt),
      ...models.flatMap((model) => [model.text, model.remark ?? '']),
    ]),
  };
}

function expectNothingLeaks(sent: unknown, rules: Rules, moves: Move[]): void {
  const states = statesOf(rules, moves);
  const { keys, words } = leavesOf(sent);
  const ended = states.at(-1)?.ended !== undefined;
  expect([...keys].filter((key) => !KEYS.includes(key) && !(ended && key === 'outcome'))).toEqual([]);
  const secrets = secretsOf(rules, states);
  expect(words.filter((word) => secrets.ids.has(word))).toEqual([]);
  expect([...secrets.texts].filter((text) => words.some((word) => word.includes(text)))).toEqual([]);
}

/** Plays to the end by what `next` says, looking at everything that is sent on the way. Returns the attempt's moves. */
async function playWatched(person: SignedIn, rules: Rules, next: (state: State, n: number) => Response | undefined): Promise<Move[]> {
  const attempt = await startAttempt(person, rules.scenario.slug);
  const moves: Move[] = [];
  for (let n = 1; ; n += 1) {
    expectNothingLeaks(await getPlayerView(person, attempt), rules, moves);
    const state = statesOf(rules, moves).at(-1) as State;
    const response = state.ended ? undefined : next(state, n);
    if (!response) return moves;
    const answer = await move(person, attempt, n, response);
    expect(answer.refused).toBeUndefined();
    moves.push({ n, scene: state.scene, response });
    expectNothingLeaks(answer, rules, moves);
    if (n % 4 === 0) expectNothingLeaks(await move(person, attempt, n, response), rules, moves);
  }
}

function responseOf(step: Step): Response[] {
  if (step.kind === 'choose') return [{ kind: 'choice', choice: step.choice }];
  if (step.kind === 'reply') return [{ kind: 'reply', text: UNRATED, levels: step.levels }];
  return step.kind === 'continue' ? [{ kind: 'continue' }] : [];
}

/** The same numbers in [0, 1) for the same seed. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function wander(rules: Rules, seed: number): (state: State, n: number) => Response | undefined {
  const number = numbersFrom(seed);
  const below = (count: number) => Math.floor(number() * count);
  return (state, n) => {
    const { decision } = getScene(rules.scenario, state.scene);
    if (n > 60) return undefined;
    if (decision.kind === 'continue') return { kind: 'continue' };
    if (decision.kind === 'choices') {
      const choices = offered(rules, state);
      return { kind: 'choice', choice: choices[below(choices.length)]?.id ?? '' };
    }
    const levels = decision.reply.criteria.map((criterion) => [criterion, below((rules.scales[criterion] ?? 0) + 1)] as const);
    return { kind: 'reply', text: UNRATED, levels: Object.fromEntries(levels) };
  };
}

eachDatabase('during an attempt nothing that was not met is sent', (_, kind) => {
  it.each(REAL_SCENARIOS)('in %s, by its transcripts, which end as they say, and by chance', { timeout: 60_000 }, async (slug) => {
    await organisation();
    const person = await signedIn();
    const { rules, transcripts } = await publishReal('default', slug);
    const introduction = leavesOf(await getIntroduction(person, slug)).words;
    // Every text is a secret before an attempt has begun.
    expect([...secretsOf(rules, []).texts].filter((text) => introduction.some((word) => word.includes(text)))).toEqual([]);

    // What is sent does not depend on the database, so that a few ways on the second will do.
    const toAnEnding = transcripts.filter((transcript) => transcript.steps.some((step) => step.kind === 'ending')).slice(0, kind === 'sqlite' ? undefined : 3);
    const seen = new Set<string>();
    for (const { name, steps } of toAnEnding) {
      const responses = steps.flatMap(responseOf);
      const moves = await playWatched(person, rules, (_state, n) => responses[n - 1]);
      const ended = statesOf(rules, moves).at(-1)?.ended;
      expect(ended?.ending, name).toBe(steps.find((step) => step.kind === 'ending')?.ending);
      seen.add(ended?.ending ?? '');
    }
    if (kind === 'sqlite') expect([...seen].sort()).toEqual(rules.scenario.endings.map((ending) => ending.id).sort());
    for (const seed of kind === 'sqlite' ? [1, 2, 3, 4, 5, 6] : [7]) await playWatched(person, rules, wander(rules, seed));
  });
});
