import { Clothing } from './clothing.tsx';
import { Face } from './face.tsx';
import { HairBefore, HairBehind } from './hair.tsx';
import type { Look } from './look.ts';

/** The portrait from back to front, in a box of 100 by 112: a plate with an engraver's ground, then the sitter, cropped close. */
export function Drawing({ look }: { look: Look }) {
  return (
    <g fill="none" stroke="var(--plate-ink)" strokeWidth={1.25} strokeLinecap="round" strokeLinejoin="round">
      <Ground turn={look.turn} />
      <g transform="translate(-7 -5) scale(1.14)">
        <HairBehind look={look} />
        <Clothing look={look} />
        <Face look={look} />
        <HairBefore look={look} />
      </g>
    </g>
  );
}

/** Ruled lines on the shadow side, wider towards the bottom, as in a newspaper engraving. */
function Ground({ turn }: { turn: -1 | 1 }) {
  const lines = Array.from({ length: 24 }, (_, i) => {
    const y = 8 + i * 4.4;
    const reach = 7 + i * 1.25 + (i % 3) * 3;
    return turn > 0 ? `M100 ${y}l${-reach} ${(reach * 0.42).toFixed(1)}` : `M0 ${y}l${reach} ${(reach * 0.42).toFixed(1)}`;
  });
  return <path d={lines.join('')} strokeWidth={0.55} opacity={0.55} />;
}
