import { playingMinutes } from '../playing-time.ts';
import { sumOf } from '../reading-age.ts';
import type { SyllableCounter } from '../reading-age.ts';
import type { WalkedState } from '../walk.ts';
import type { Checking } from './checking.ts';
import type { Walks } from './walked.ts';

/** Warns where the front matter's minutes are off by more than half of the estimate. Returns the estimate. */
export function checkMinutes({ scenario, report, notes }: Checking, { shown }: Walks, counter: SyllableCounter): number {
  const words = (texts: readonly string[]) => sumOf(texts.map((text) => counter.counts(text))).words;
  const ofLine = new Map([...scenario.scenes, ...scenario.endings].flatMap(({ lines }) => lines).map((line) => [line, words([line.kind === 'picture' ? line.alt : line.text])]));
  const ofDecision = new Map(scenario.scenes.map(({ id, decision }) => [id, decision.kind === 'reply' ? words([decision.reply.prompt]) : 0]));
  const ofChoice = new Map(scenario.scenes.flatMap(({ decision }) => (decision.kind === 'choices' ? decision.choices : [])).map((choice) => [choice as object, words([choice.text])]));
  const wordsIn = (state: WalkedState) =>
    state.lines.reduce((sum, line) => sum + (ofLine.get(line) ?? 0), ofDecision.get(state.scene) ?? 0) + state.steps.reduce((sum, { way }) => sum + (ofChoice.get(way) ?? 0), 0);
  const replies = new Set(scenario.scenes.filter(({ decision }) => decision.kind === 'reply').map(({ id }) => id));
  const minutes = playingMinutes(shown, wordsIn, (scene) => replies.has(scene));
  if (!shown.cut && Math.abs(scenario.minutes - minutes) > Math.max(1, minutes / 2)) {
    const place = notes.find(scenario, 'minutes') ?? { line: 1, column: 1 };
    report.warn('minutes-off', place, `The front matter says ${scenario.minutes} minutes, and a play takes about ${Math.max(1, Math.round(minutes))}; write that, or change the scenario.`);
  }
  return minutes;
}
