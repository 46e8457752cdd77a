import { getScene, offered, statesOf, type Move, type State } from '../scenario/engine.ts';
import type { Choice, Scene } from '../scenario/model.ts';
import type { Rules } from '../scenario/rules.ts';
import { linesOf, saidIn } from '../scenario/view.ts';
import { levelOf, levelOn } from '../rubric/aggregate.ts';
import { counted } from '../rubric/counted.ts';
import { criteriaOf, masteryOf } from '../rubric/criteria.ts';
import { endingFigures } from '../rubric/ending-figures.ts';
import type { Criterion, Rubric } from '../rubric/model.ts';
import type { CriterionResult, Debrief, ScriptedMove } from './model.ts';
import { notesOf } from './notes.ts';
import { strongerChoice } from './stronger.ts';
import type { NotedRating } from './noted-rating.ts';

/** What a debrief is made of: the version played, the moves, every rating, and the endings seen so far in any attempt. */
export interface Played {
  rules: Rules;
  rubrics: Rubric[];
  moves: Move[];
  ratings: NotedRating[];
  endingsSeen: string[];
}

/** The debrief of an attempt that has ended. Throws when it has not, which the caller must have asked first. */
export function debrief({ rules, rubrics, moves, ratings, endingsSeen }: Played): Debrief {
  const criteria = criteriaOf(rubrics);
  const states = statesOf(rules, moves);
  const last = states.at(-1);
  const ending = rules.scenario.endings.find((one) => one.id === last?.ended?.ending);
  if (!last || !ending) throw new Error('This attempt has not ended, so it has no debrief yet.');
  const mastery = masteryOf(rubrics);
  const isReply = (n: number) => moves[n - 1]?.response.kind === 'reply';
  const { figures, score, success } = endingFigures({ ratings, isReply, criteria, outcome: ending.outcome, mastery });
  return {
    title: rules.scenario.title,
    ending: { title: ending.title, outcome: ending.outcome },
    ...(score === undefined ? {} : { score }),
    success,
    mastery,
    criteria: criteria.map((criterion) => result(criterion, figures.find((figure) => figure.criterion === criterion.id)?.score, ratings)),
    script: moves.map((move, i) => scripted({ rules, criteria, move, ratings, before: states[i] as State, after: states[i + 1] as State })),
    last: linesOf(rules.scenario, ending, last),
    endings: { seen: rules.scenario.endings.filter((one) => endingsSeen.includes(one.id)).length, total: rules.scenario.endings.length },
  };
}

function result(criterion: Criterion, score: number | undefined, ratings: NotedRating[]): CriterionResult {
  const { id, name, scale, about, descriptors } = criterion;
  if (score === undefined) return { id, name, scale, level: null, descriptor: about, moments: [] };
  const level = levelOn(scale, levelOf(score));
  const moments = counted(ratings).filter((rating) => rating.criterion === id && rating.best > 0).map((rating) => rating.n);
  return { id, name, scale, level, descriptor: descriptors[level] ?? about, moments };
}

interface Turn {
  rules: Rules;
  criteria: Criterion[];
  move: Move;
  ratings: NotedRating[];
  before: State;
  after: State;
}

function scripted({ rules, criteria, move, ratings, before, after }: Turn): ScriptedMove {
  const scene = getScene(rules.scenario, before.scene);
  const meter = rules.scenario.meters[0];
  return {
    n: move.n,
    ...(scene.title ? { title: scene.title } : {}),
    lines: linesOf(rules.scenario, scene, before),
    said: { kind: move.response.kind, text: saidIn(scene, move) },
    ...lessonOf(move, scene, offered(rules, before)),
    ...(meter ? { moment: { meter: meter.name, min: meter.min, max: meter.max, before: before.meters[meter.id] ?? meter.start, after: after.meters[meter.id] ?? meter.start } } : {}),
    ratings: notesOf(criteria, ratings.filter((rating) => rating.n === move.n)),
  };
}

/** What there is to learn from the move: the remark and a stronger choice, or model replies. */
function lessonOf({ response }: Move, scene: Scene, choices: Choice[]): Pick<ScriptedMove, 'remark' | 'stronger' | 'models'> {
  if (response.kind === 'reply' && scene.decision.kind === 'reply') return { models: scene.decision.reply.models };
  const chosen = response.kind === 'choice' ? choices.find((choice) => choice.id === response.choice) : undefined;
  const stronger = chosen && strongerChoice(choices, chosen);
  return {
    models: [],
    ...(chosen?.remark ? { remark: chosen.remark } : {}),
    ...(stronger
      ? { stronger: { text: stronger.choice.text, criteria: stronger.criteria, ...(stronger.choice.remark ? { remark: stronger.choice.remark } : {}) } }
      : {}),
  };
}
