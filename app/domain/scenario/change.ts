import type { State } from './engine.ts';
import type { Effect, Scenario } from './model.ts';

/** Meters and flags after effects, from left to right; a meter is held within its bounds after each. */
export function changed(scenario: Scenario, { meters, flags }: State, effects: readonly Effect[]): Pick<State, 'meters' | 'flags'> {
  const values = { ...meters };
  let raised = flags;
  for (const effect of effects) {
    if (effect.kind === 'raise') raised = raised.includes(effect.flag) ? raised : [...raised, effect.flag].sort();
    else if (effect.kind === 'lower') raised = raised.filter((flag) => flag !== effect.flag);
    else {
      const meter = scenario.meters.find((one) => one.id === effect.meter);
      const value = effect.kind === 'set' ? effect.to : (values[effect.meter] ?? 0) + effect.by;
      if (meter) values[meter.id] = Math.min(Math.max(value, meter.min), meter.max);
    }
  }
  return { meters: values, flags: raised };
}
