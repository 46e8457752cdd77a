import { plainOf } from '../content/markdown.ts';
import { didYouMean, listed, orOneOf } from '../content/nearest.ts';
import { Report } from '../content/report.ts';
import type { Problem } from '../result.ts';
import { apply, offered, shownLines, start } from './engine.ts';
import type { RefusalCode, Response, State } from './engine.ts';
import { compares } from './holds.ts';
import type { Transcript, Step } from './play.ts';
import type { Rules } from './rules.ts';
import { placeOf } from './view.ts';

/** Repeats a transcript of the file `path` and returns each expectation that is not met. A refused step ends the run. */
export function runPlay(rules: Rules, transcript: Transcript, path: string): Problem[] {
  const report = new Report(path);
  let state = start(rules);
  for (const step of transcript.steps) {
    const say = (message: string) => report.error('play-fails', step.at, `In \`${transcript.name}\`: ${message}`);
    const response = responseOf(step);
    if (!response) {
      const complaint = unmet(rules, state, step);
      if (complaint) say(complaint);
      continue;
    }
    const next = apply(rules, state, response);
    if (!next.ok) {
      say(refused(next.error, rules, state, step));
      break;
    }
    state = next.value;
  }
  return report.problems;
}

function responseOf(step: Step): Response | undefined {
  if (step.kind === 'choose') return { kind: 'choice', choice: step.choice };
  if (step.kind === 'reply') return { kind: 'reply', text: step.text, levels: step.levels };
  return step.kind === 'continue' ? { kind: 'continue' } : undefined;
}

function where({ scene, ended }: State): string {
  return ended ? `the attempt has ended in \`${ended.ending}\` (${ended.outcome})` : `the attempt is in scene \`${scene}\``;
}

/** What is wrong with an expectation in a state, as the end of a sentence; nothing when it is met. */
function unmet(rules: Rules, state: State, step: Step): string | undefined {
  const { scenario } = rules;
  switch (step.kind) {
    case 'scene':
      if (state.scene === step.scene) return undefined;
      return `expected scene \`${step.scene}\`, but ${where(state)}${didYouMean(step.scene, [state.scene])}`;
    case 'ending':
      if (state.ended?.ending !== step.ending) return `expected ending \`${step.ending}\`, but ${where(state)}.`;
      if (!step.outcome || state.ended.outcome === step.outcome) return undefined;
      return `expected the outcome \`${step.outcome}\`, but the ending \`${step.ending}\` is a ${state.ended.outcome}.`;
    case 'meter': {
      if (!Object.hasOwn(state.meters, step.meter)) return `there is no meter \`${step.meter}\`${orOneOf(step.meter, Object.keys(state.meters))}`;
      const value = state.meters[step.meter];
      return compares(step.op, value, step.value) ? undefined : `expected meter \`${step.meter}\` ${step.op} ${step.value}, but it is ${value} and ${where(state)}.`;
    }
    case 'flag':
      if (!scenario.flags.includes(step.flag)) return `there is no flag \`${step.flag}\`${orOneOf(step.flag, scenario.flags)}`;
      if (state.flags.includes(step.flag) === step.raised) return undefined;
      return step.raised ? `expected flag \`${step.flag}\`, but it is not set and ${where(state)}.` : `expected no flag \`${step.flag}\`, but it is set and ${where(state)}.`;
    case 'offered': {
      const ids = offered(rules, state).map((choice) => choice.id);
      if (ids.includes(step.choice) === step.offered) return undefined;
      if (!step.offered) return `expected \`${step.choice}\` not to be offered, but it is and ${where(state)}.`;
      return `expected \`${step.choice}\` to be offered, but ${where(state)}, which offers ${ids.length > 0 ? listed(ids) : 'no choices'}.`;
    }
    case 'says': {
      const words = shownLines(placeOf(scenario, state), state).map((line) => flat(line.kind === 'picture' ? line.alt : plainOf(line.text)));
      const wanted = flat(step.words);
      return words.some((line) => line.includes(wanted)) ? undefined : `nothing says "${step.words}" where ${where(state)}.`;
    }
    default:
      return undefined;
  }
}

function refused(code: RefusalCode, rules: Rules, state: State, step: Step): string {
  const decision = state.ended ? undefined : rules.scenario.scenes.find((scene) => scene.id === state.scene)?.decision;
  const ids = offered(rules, state).map((choice) => choice.id);
  switch (code) {
    case 'not-on-offer':
      return `there is no choice \`${step.kind === 'choose' ? step.choice : ''}\` where ${where(state)}${orOneOf(step.kind === 'choose' ? step.choice : '', ids)}`;
    case 'condition-fails':
      return `the choice \`${step.kind === 'choose' ? step.choice : ''}\` is not offered now, since its \`when\` does not hold; ${where(state)}.`;
    case 'wrong-kind':
      return `${where(state)}, which asks for ${decision?.kind === 'choices' ? '`choose`' : decision?.kind === 'reply' ? '`reply`' : '`continue`'}.`;
    case 'bad-levels': {
      const criteria = decision?.kind === 'reply' ? decision.reply.criteria : [];
      return `the reply needs a level within its scale for each of ${listed(criteria)}, and for nothing else.`;
    }
    case 'empty-reply':
      return 'the reply has no words.';
    case 'long-reply':
      return 'the reply is too long.';
    default:
      return `no further step is possible; ${where(state)}.`;
  }
}

/** Words as a transcript compares them: however they are spaced, and with typed quotation marks for printed ones. */
function flat(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();
}
