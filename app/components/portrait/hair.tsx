import { frame } from './face.tsx';
import type { Look } from './look.ts';

/** What lies behind the head: long hair, a bun, the cloud of an afro, the drape of a scarf. */
export function HairBehind({ look }: { look: Look }) {
  const { l, r } = frame(look);
  const fill = look.hairColour;
  switch (look.hair) {
    case 'bob':
      return <path d={`M${l - 4} 73C${l - 10} 42 ${l - 6} 11 50 11C${r + 6} 11 ${r + 10} 42 ${r + 4} 73Q${r - 2} 78 ${r - 8} 73H${l + 8}Q${l + 2} 78 ${l - 4} 73Z`} fill={fill} />;
    case 'long':
      return <path d={`M${l - 8} 101C${l - 2} 84 ${l - 14} 64 ${l - 6} 40C${l - 3} 10 ${r + 3} 10 ${r + 6} 40C${r + 14} 64 ${r + 2} 84 ${r + 8} 101Z`} fill={fill} />;
    case 'bun':
      return <circle cx={50 - look.turn * 8} cy={14} r={9} fill={fill} />;
    case 'afro':
      return <path d={bumps(50, 38, 30, 29, 17)} fill={fill} />;
    case 'curls':
      return <path d={bumps(50, 40, 24, 25, 15)} fill={fill} />;
    case 'headscarf':
      return <path d={`M50 8C22 8 ${l - 12} 40 ${l - 8} 68C${l - 8} 84 18 92 14 112H86C82 92 ${r + 8} 84 ${r + 8} 68C${r + 12} 40 78 8 50 8Z`} fill={look.cloth} />;
    default:
      return null;
  }
}

/** What lies before the forehead, with a few strokes of light cut into it. */
export function HairBefore({ look }: { look: Look }) {
  const { l, r } = frame(look);
  const fill = look.hairColour;
  const part = 50 - look.turn * 8;
  const near = look.turn > 0 ? l : r;
  const far = look.turn > 0 ? r : l;
  const t = look.turn;
  switch (look.hair) {
    case 'crop':
      return (
        <>
          <path d={`M${l - 0.6} 49C${l - 5} 12 ${r + 5} 12 ${r + 0.6} 49L${r - 2.4} 40Q${r - 3} 32 58 31.5Q50 33 42 31.5Q${l + 3} 32 ${l + 2.4} 40Z`} fill={fill} />
          <Light d="M37 28q2-6 8-8M40 30q2-7 9-9M44 31q2-7 9-9M48.5 31q2-6 8-7M53 31q2-5 6-5M57.5 31q2-3 4.5-3M35.5 34q0-4 3-7" />
        </>
      );
    case 'side':
      return (
        <>
          <path d={`M${near - t * 0.6} 50C${near - t * 6} 10 ${far + t * 7} 4 ${far + t * 1.2} 49L${far - t * 2} 41C${far - t * 5} 33 ${part + t * 8} 35 ${part} 25C${part - t * 3} 32 ${near + t * 3} 34 ${near + t * 2.4} 43Z`} fill={fill} />
          <Light d={`M${part + t * 3} 25q${t * 9} 5 ${t * 21} 5M${part + t * 3} 22q${t * 9} 3 ${t * 21} 3M${part + t * 4} 19.5q${t * 8} 1 ${t * 18} 2M${part + t * 7} 29q${t * 8} 5 ${t * 16} 5M${part - t * 3} 25q${-t * 3} 3 ${-t * 5} 8M${part - t * 5} 23q${-t * 3} 3 ${-t * 5} 9`} />
        </>
      );
    case 'swept':
      return (
        <>
          <path d={`M${l - 0.6} 48C${l - 6} 6 ${r + 6} 4 ${r + 0.8} 48Q${r - 2.4} 30 50 27Q${l + 2.4} 30 ${l - 0.6} 48Z`} fill={fill} />
          <Light d="M42 28q-1-8 4-13M46 27q0-8 3-12M50 26.5q1-8 2-12M54 27q1-7 1-12M58 28q2-7 0-12M38 31q-2-7 3-13M62 31q2-6-1-12" />
        </>
      );
    case 'bald':
      return (
        <>
          <path d={`M${near - t * 0.4} 52Q${near - t * 4} 40 ${near + t * 2.6} 34Q${near + t * 1} 42 ${near + t * 2.4} 50Z`} fill={fill} strokeWidth={1.1} />
          <path d="M44 25q5-2.4 11-.6" strokeWidth={0.9} opacity={0.5} />
        </>
      );
    case 'bob':
    case 'long':
      return (
        <>
          <path d={`M${near - t * 0.8} 62C${near - t * 5} 30 ${part - t * 8} 22 ${part} 22C${part - t * 6} 32 ${near + t * 5} 38 ${near + t * 1.6} 60Z`} fill={fill} />
          <path d={`M${part} 22C${far - t * 8} 16 ${far + t * 5} 30 ${far + t * 0.8} 62L${far - t * 1.2} 56C${far - t * 2} 40 ${part + t * 14} 36 ${part} 22Z`} fill={fill} />
          <Light d={`M${part - t * 2} 22q${-t * 9} 4 ${-t * 11} 16M${part - t * 3} 19q${-t * 9} 4 ${-t * 12} 18M${part + t * 4} 22q${t * 13} 3 ${t * 18} 19M${part + t * 4} 19q${t * 14} 3 ${t * 20} 21M${part + t * 8} 27q${t * 9} 4 ${t * 13} 15M${near - t * 2.4} 56q${-t * 1.4} 7 0 14M${near - t * 4.4} 54q${-t * 1.4} 7 0 16M${far + t * 2.4} 56q${t * 1.4} 7 0 14M${far + t * 4.4} 54q${t * 1.4} 7 0 16`} />
        </>
      );
    case 'bun':
      return (
        <>
          <path d={`M${l - 0.4} 47C${l - 4} 12 ${r + 4} 12 ${r + 0.4} 47Q${r - 2} 33 ${part} 25Q${l + 2} 33 ${l - 0.4} 47Z`} fill={fill} />
          <Light d={`M${part} 24q${t * 10} 2 ${t * 18} 11M${part} 21q${t * 10} 0 ${t * 20} 9M${part} 18q${t * 9} -2 ${t * 18} 5M${part - t * 2} 25q${-t * 5} 3 ${-t * 7} 10M${50 - t * 13} 12q${t * 3} -4 ${t * 8} -3M${50 - t * 13} 15q${t * 4} -5 ${t * 11} -3`} />
        </>
      );
    case 'curls':
    case 'afro':
      return (
        <>
          <path d={bumps(50, 29, 18, 8, 11)} fill={fill} stroke="none" />
          <Light d="M36 22q2-4 6-3M37 25q2-4 6-3M46 17q3-3 6-1M46.5 20q3-3 6-1M56 21q4-3 6 1M57 24q3-2 5 1M41 31q2-3 5-2M59 31q3-2 4 1M31 33q0-4 3-5M68 34q2-3 0-6M50 27q2-3 5-2" />
        </>
      );
    case 'headscarf':
      return <Scarf look={look} />;
  }
}

function Light({ d }: { d: string }) {
  return <path d={d} stroke="var(--plate)" strokeWidth={0.65} opacity={0.75} />;
}

function Scarf({ look }: { look: Look }) {
  const { l, r } = frame(look);
  const m = 50 + look.turn * 1;
  const opening = `M${l + 2} 46C${l + 2} 62 ${m - 12} 78 ${m} 79C${m + 12} 78 ${r - 2} 62 ${r - 2} 46C${r - 2} 30 ${m + 10} 27 ${m} 27C${m - 10} 27 ${l + 2} 30 ${l + 2} 46Z`;
  const outer = `M${l - 6} 60C${l - 10} 30 ${l + 4} 9 50 9C${r - 4} 9 ${r + 10} 30 ${r + 6} 60C${r + 4} 80 66 92 50 92C34 92 ${l - 4} 80 ${l - 6} 60Z`;
  const light = look.cloth === '#efeee6';
  return (
    <>
      <path d={outer + opening} fill={look.cloth} fillRule="evenodd" stroke="none" />
      <path d={opening} strokeWidth={1.4} />
      <path
        d={`M${m - 8} 80Q34 92 24 108M${m + 2} 81Q46 98 ${44} 111M${m + 8} 79Q66 92 72 106M${l - 1} 40Q${l + 2} 24 44 17M${r + 1} 38Q${r - 2} 24 58 18`}
        stroke={light ? 'var(--plate-ink)' : 'var(--plate)'}
        strokeWidth={1}
        opacity={0.6}
      />
    </>
  );
}

/** A closed outline of `n` round bumps along an ellipse. */
function bumps(cx: number, cy: number, rx: number, ry: number, n: number): string {
  const at = (i: number) => {
    const angle = (i / n) * 2 * Math.PI - Math.PI / 2;
    return `${(cx + Math.cos(angle) * rx).toFixed(1)} ${(cy + Math.sin(angle) * ry).toFixed(1)}`;
  };
  const size = ((Math.PI * (rx + ry)) / n) * 0.56;
  const arcs = Array.from({ length: n }, (_, i) => `A${size.toFixed(1)} ${size.toFixed(1)} 0 0 1 ${at(i + 1)}`);
  return `M${at(0)}${arcs.join('')}Z`;
}
