import { conditionsOf, partsOf } from '../parts.ts';
import { placeIn } from './checking.ts';
import type { Checking } from './checking.ts';

/** Flags that are set and never read, which is harmless and often a slip of the pen. */
export function checkUnread(checking: Checking): void {
  const { scenario, report } = checking;
  const read = new Set(conditionsOf(scenario).flatMap(partsOf).flatMap((part) => (part.kind === 'flag' ? [part.flag] : [])));
  const told = new Set<string>();
  for (const { decision } of scenario.scenes) {
    const ways = decision.kind === 'choices' ? decision.choices : decision.kind === 'reply' ? decision.reply.branches : decision.branches;
    for (const way of ways) {
      for (const effect of way.effects) {
        if (effect.kind !== 'raise' || read.has(effect.flag) || told.has(effect.flag)) continue;
        told.add(effect.flag);
        report.warn('unread-flag', placeIn(checking, effect, 'name', way.at), `The flag \`${effect.flag}\` is set, but no condition reads it.`);
      }
    }
  }
}
