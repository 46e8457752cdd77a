import { conditionAsWritten, effectAsWritten } from '../as-written.ts';
import type { Branch } from '../model.ts';
import { said, type Difference } from './difference.ts';
import { pairsInOrder } from './pairs.ts';

/** What changed in where a reply, or a scene without a decision, leads. Branches have no names, so they are told as they are written. */
export function diffBranches(before: readonly Branch[], after: readonly Branch[]): Difference[] {
  return pairsInOrder(before, after, asWritten).flatMap((pair) => {
    const [was, is] = [pair.before && asWritten(pair.before), pair.after && asWritten(pair.after)];
    if (was === is) return [];
    if (was === undefined) return [said(`New: ${is}.`)];
    if (is === undefined) return [said(`Gone: ${was}.`)];
    return [said(`Now ${is}; it was ${was}.`)];
  });
}

function asWritten({ test, to, effects }: Branch): string {
  const condition = test ? `when \`${conditionAsWritten(test)}\`` : 'otherwise';
  return `${condition} to \`${to}\`${effects.length > 0 ? ` with \`${effects.map(effectAsWritten).join(' ')}\`` : ''}`;
}
