import type { Condition, Ending, Line, Scenario, Scene } from '../model.ts';

/** Of everything that a part says, this share must have stayed for it to be the same part under another name. */
const LIKE = 0.5;

/** The new names of scenes and endings that have another id but say what they said: old id to new. */
export function renamedParts(before: Scenario, after: Scenario): Map<string, string> {
  const renamed = new Map<string, string>();
  for (const kind of ['scenes', 'endings'] as const) {
    const gone = apartFrom<Scene | Ending>(before[kind], after[kind]);
    const fresh = apartFrom<Scene | Ending>(after[kind], before[kind]);
    const likely = gone
      .flatMap((one) => fresh.map((other) => ({ from: one.id, to: other.id, like: likeness(saidIn(one), saidIn(other)) })))
      .filter(({ like }) => like >= LIKE)
      .sort((a, b) => b.like - a.like);
    const taken = new Set<string>();
    for (const { from, to } of likely) {
      if (renamed.has(from) || taken.has(to)) continue;
      renamed.set(from, to);
      taken.add(to);
    }
  }
  return renamed;
}

/** The scenario with these new names everywhere, so that a rename is told once and not wherever the name stands. */
export function withNames(scenario: Scenario, renamed: ReadonlyMap<string, string>): Scenario {
  if (renamed.size === 0) return scenario;
  const name = (id: string) => renamed.get(id) ?? id;
  const condition = (one: Condition): Condition => {
    if (one.kind === 'visited') return { ...one, scene: name(one.scene) };
    if (one.kind === 'not') return { ...one, of: condition(one.of) };
    if (one.kind === 'and' || one.kind === 'or') return { ...one, of: one.of.map(condition) };
    return one;
  };
  const branch = <T extends { to: string; test?: Condition }>(one: T): T => ({ ...one, to: name(one.to), ...(one.test && { test: condition(one.test) }) });
  const line = (one: Line): Line => (one.when ? { ...one, when: condition(one.when) } : one);
  const decision = ({ decision: one }: Scene): Scene['decision'] => {
    if (one.kind === 'choices') return { ...one, choices: one.choices.map((choice) => ({ ...choice, to: name(choice.to), ...(choice.when && { when: condition(choice.when) }) })) };
    if (one.kind === 'reply') return { ...one, reply: { ...one.reply, branches: one.reply.branches.map(branch) } };
    return { ...one, branches: one.branches.map(branch) };
  };
  return {
    ...scenario,
    scenes: scenario.scenes.map((scene) => ({ ...scene, id: name(scene.id), lines: scene.lines.map(line), decision: decision(scene) })),
    endings: scenario.endings.map((ending) => ({ ...ending, id: name(ending.id), lines: ending.lines.map(line) })),
  };
}

function apartFrom<T extends { id: string }>(these: readonly T[], others: readonly { id: string }[]): T[] {
  const ids = new Set(others.map(({ id }) => id));
  return these.filter(({ id }) => !ids.has(id));
}

function saidIn(part: Scene | Ending): string[] {
  const lines = part.lines.map((line) => JSON.stringify({ ...line, when: undefined }));
  if (!('decision' in part)) return [part.title, ...lines];
  if (part.decision.kind === 'choices') return [...lines, ...part.decision.choices.map((choice) => choice.text)];
  return part.decision.kind === 'reply' ? [...lines, part.decision.reply.prompt, ...part.decision.reply.models.map((model) => model.text)] : lines;
}

function likeness(one: readonly string[], other: readonly string[]): number {
  const most = Math.max(one.length, other.length);
  return most === 0 ? 0 : one.filter((words) => other.includes(words)).length / most;
}
