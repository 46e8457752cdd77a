import { listed } from '../../content/nearest.ts';
import type { Choice, Scene } from '../model.ts';
import type { Checking } from './checking.ts';

/*
 * A learner who need only pick the longest choice learns nothing else. A cue is told when it gives away at least
 * SHARE of the scenes that can be judged, and chance alone would do so in at most CHANCE of all scenarios: with three
 * choices a scene that takes four scenes out of four. A length counts as a cue when it can be seen, from MARGIN on.
 */
const SHARE = 2 / 3;
const CHANCE = 0.02;
const MARGIN = 1.1;

/**
 * Words by which English speakers mark politeness: gratitude, apology, `please` and the modals that soften, as
 * Danescu-Niculescu-Mizil and others found them to be judged by readers (A computational approach to politeness with
 * application to social factors, ACL 2013), after Brown and Levinson, Politeness (1987).
 */
const POLITE = /\b(?:please|thank(?:s| you)|grateful|appreciate|sorry|apologi[sz]e|apologies|pardon|excuse me|forgive me|could you|would you|may I|might I|if you (?:don['’]t mind|like)|happy to|glad to|kindly)\b/gi;

interface Judged {
  scene: Scene;
  best: readonly Choice[];
  others: readonly Choice[];
  worst: readonly Choice[];
  better: readonly Choice[];
}

type Cue = { code: string; says: string; gives: (judged: Judged) => boolean };

const CUES: Cue[] = [
  { code: 'cue-longest', says: 'The best choice is the longest', gives: ({ best, others }) => shortest(best) >= longest(others) * MARGIN },
  { code: 'cue-politest', says: 'The best choice has the most polite words', gives: ({ best, others }) => Math.min(...best.map(politeness)) > Math.max(...others.map(politeness)) },
  { code: 'cue-first', says: 'The best choice stands first', gives: ({ scene, best }) => scene.decision.kind === 'choices' && best.includes(scene.decision.choices[0] as Choice) },
  { code: 'cue-shortest', says: 'The worst choice is the shortest', gives: ({ worst, better }) => longest(worst) * MARGIN <= shortest(better) },
];

/** Warns of cues by which the best or the worst choice can be told without understanding it, and names the scenes. */
export function checkCues({ scenario, best, report }: Checking): void {
  const judged = scenario.scenes.flatMap((scene) => judge(scene, best) ?? []);
  for (const { code, says, gives } of CUES) {
    const given = judged.filter(gives);
    const chances = judged.map((one) => (code === 'cue-shortest' ? one.worst.length : one.best.length) / (one.best.length + one.others.length));
    const first = given[0]?.scene;
    if (!first || given.length < judged.length * SHARE || atLeast(given.length, chances) > CHANCE) continue;
    const ids = given.map(({ scene }) => scene.id);
    const named = ids.length > 8 ? `${listed(ids.slice(0, 8))} and ${ids.length - 8} more` : listed(ids);
    report.warn(code, first.at, `${says} in ${given.length} of ${judged.length} scenes whose choices differ in their rating, which gives it away: ${named}.`);
  }
}

/** The best and the worst of a scene's choices by the mean share of their ratings; undefined where all are as good, or one is not rated. */
function judge(scene: Scene, best: ReadonlyMap<string, number>): Judged | undefined {
  const { decision } = scene;
  if (decision.kind !== 'choices' || decision.choices.length < 2 || decision.choices.some(({ rates }) => rates.length === 0)) return undefined;
  const ratings = decision.choices.map(({ rates }) => rates.reduce((sum, { criterion, level }) => sum + level / (best.get(criterion) ?? 3), 0) / rates.length);
  const [most, least] = [Math.max(...ratings), Math.min(...ratings)];
  if (most - least < 1e-9) return undefined;
  const those = (test: (rating: number) => boolean) => decision.choices.filter((_, index) => test(ratings[index] as number));
  return { scene, best: those((rating) => rating > most - 1e-9), others: those((rating) => rating <= most - 1e-9), worst: those((rating) => rating < least + 1e-9), better: those((rating) => rating >= least + 1e-9) };
}

const longest = (choices: readonly Choice[]): number => Math.max(...choices.map(({ text }) => text.length));
const shortest = (choices: readonly Choice[]): number => Math.min(...choices.map(({ text }) => text.length));
const politeness = ({ text }: Choice): number => text.match(POLITE)?.length ?? 0;

/** The probability that at least `count` of independent events happen. */
function atLeast(count: number, chances: readonly number[]): number {
  let exactly = [1];
  for (const chance of chances) exactly = [...exactly, 0].map((same, index) => same * (1 - chance) + (exactly[index - 1] ?? 0) * chance);
  return exactly.slice(count).reduce((sum, one) => sum + one, 0);
}
