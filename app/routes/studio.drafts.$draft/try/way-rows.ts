import { conditionAsWritten, effectAsWritten } from '#app/domain/scenario/as-written.ts';
import type { State } from '#app/domain/scenario/engine.ts';
import { holds } from '#app/domain/scenario/holds.ts';
import type { Effect, Scene } from '#app/domain/scenario/model.ts';
import { branchesOf } from '#app/domain/scenario/parts.ts';
import { tryText as t } from '#app/messages/studio/en-try.ts';

/** A way out of a scene, in words. */
export interface WayRow {
  way: string;
  to: string;
  rates: string;
  effects: string;
  /** Whether it is open now; for a hidden choice why. */
  offered: string;
}

/** The ways out of a scene as they stand in a state. Branches come after one another, so of them only the condition is told. */
export function wayRows(scene: Scene, state: State): WayRow[] {
  if (scene.decision.kind === 'choices') {
    return scene.decision.choices.map(({ id, to, rates, effects, when }) => ({
      way: id,
      to,
      rates: rates.map((rate) => `${rate.criterion}:${rate.level}`).join(' ') || t.none,
      effects: inWords(effects),
      offered: !when || holds(when, state) ? t.isOffered : t.isHidden(conditionAsWritten(when)),
    }));
  }
  return branchesOf(scene).map(({ test, to, effects }) => ({ way: test ? conditionAsWritten(test) : t.otherwise, to, rates: t.none, effects: inWords(effects), offered: '' }));
}

const inWords = (effects: readonly Effect[]): string => effects.map(effectAsWritten).join(' ') || t.none;
