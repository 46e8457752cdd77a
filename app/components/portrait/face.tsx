import type { Look } from './look.ts';

/** Left and right edge of the face, and where its middle line runs, given the turn of the head. */
export function frame(look: Look) {
  return { l: 50 - look.cheek, r: 50 + look.cheek, m: 50 + look.turn * 3 };
}

/** The head: neck, near ear, face with its shaded side, and features in a few strokes. */
export function Face({ look }: { look: Look }) {
  const { l, r, m } = frame(look);
  const { turn, jaw, chin, skin } = look;
  const c = 50 + turn * 1.5;
  const outline = `M${l} 43C${l} 59 ${c - jaw} ${chin - 7} ${c - 4.5} ${chin}Q${c} ${chin + 2} ${c + 4.5} ${chin}C${c + jaw} ${chin - 7} ${r} 59 ${r} 43C${r} 15 ${l} 15 ${l} 43Z`;
  const far = turn > 0 ? r : l;
  const shade = `M${far} 43C${far} 59 ${c + turn * jaw} ${chin - 7} ${c + turn * 4.5} ${chin}C${c + turn * (jaw - 6)} ${chin - 10} ${far - turn * 7} 62 ${far - turn * 4} 43Z`;
  const ear = turn > 0 ? l - 0.5 : r + 0.5;
  return (
    <>
      <path d="M40.5 62V86Q50 97 59.5 86V62Z" fill={skin} />
      <path d={`M41 70Q50 ${chin + 7} 59 70V80Q50 ${chin + 9} 41 76Z`} fill="var(--plate-ink)" stroke="none" opacity={0.22} />
      <path d={`M${50 + turn * 9} 80l${-turn * 9} 5M${50 + turn * 9} 83l${-turn * 8} 5M${50 + turn * 8} 86.5l${-turn * 5} 3.5`} strokeWidth={0.6} opacity={0.7} />
      <ellipse cx={ear} cy={52} rx={3.4} ry={5.6} fill={skin} />
      <path d={`M${ear - turn * 1.2} 49.5q${turn * 2.2} 1.6 ${turn * 0.6} 4.6`} strokeWidth={0.7} />
      <path d={outline} fill={skin} />
      <path d={shade} fill="var(--plate-ink)" stroke="none" opacity={0.1} />
      <path d={hatching(far, c, jaw, chin, turn)} strokeWidth={0.55} opacity={0.75} />
      <Beard look={look} />
      <Eyes look={look} m={m} />
      <path d={`M${m + turn * 1} 49Q${m + turn * 3.4} 57 ${m + turn * 4} 60.5Q${m + turn * 2.4} 63 ${m - turn * 1.6} 62`} strokeWidth={1.15} />
      <path d={`M${m - 5.5} ${68.4 - look.mouth * 0.3}Q${m} ${68.6 + look.mouth} ${m + 5.5} ${68.4 - look.mouth * 0.3}`} strokeWidth={1.4} />
      {look.beard !== 'full' && <path d={`M${m - 2} 72.4h4`} strokeWidth={1} opacity={0.6} />}
      {look.grey && <Years l={l} r={r} m={m} />}
      <Glasses look={look} m={m} ear={ear} />
    </>
  );
}

/** Short strokes inward from the far edge of the face, following its outline from temple to jaw. */
function hatching(far: number, c: number, jaw: number, chin: number, turn: number): string {
  const strokes = Array.from({ length: 13 }, (_, i) => {
    const u = 0.04 + i * 0.068;
    const v = 1 - u;
    const x = v * v * v * far + 3 * v * v * u * far + 3 * v * u * u * (c + turn * jaw) + u * u * u * (c + turn * 4.5);
    const y = v * v * v * 43 + 3 * v * v * u * 59 + 3 * v * u * u * (chin - 7) + u * u * u * chin;
    const reach = 5.2 - Math.abs(i - 6) * 0.35;
    return `M${(x - turn * 0.6).toFixed(1)} ${y.toFixed(1)}l${(-turn * reach).toFixed(1)} ${(-reach * 0.55).toFixed(1)}`;
  });
  return strokes.join('');
}

function Eyes({ look, m }: { look: Look; m: number }) {
  const brow = look.hair === 'headscarf' ? '#2b211d' : look.hairColour;
  return [-1, 1].map((side) => {
    const x = m + side * (side === look.turn ? 7.2 : 8.4);
    const half = side === look.turn ? 3.4 : 4;
    return (
      <g key={side}>
        <path d={`M${x - half} 51Q${x} 47.6 ${x + half} 50.8`} strokeWidth={1.35} />
        <path d={`M${x - half + 1} 48.2Q${x} 46 ${x + half - 0.6} 48`} strokeWidth={0.5} opacity={0.7} />
        <circle cx={x + look.turn * 0.5} cy={50.8} r={1.6} fill="var(--plate-ink)" stroke="none" />
        <path d={`M${x - half - 1} ${44.6 - side * look.brow * 0.4}Q${x} ${42 - look.brow * 0.6} ${x + half + 1} ${44.6 + side * look.brow * 0.4}`} stroke={brow} strokeWidth={1.7} />
      </g>
    );
  });
}

function Years({ l, r, m }: { l: number; r: number; m: number }) {
  return (
    <path
      d={`M${m - 8} 64.5q-2 2.6-1.6 5.4M${m + 8} 64.5q2 2.6 1.6 5.4M${m - 5} 36.5q5-1.4 10 0M${l + 3} 54.5l3.4 1.2M${r - 3} 54.5l-3.4 1.2`}
      strokeWidth={0.9}
      opacity={0.75}
    />
  );
}

function Glasses({ look, m, ear }: { look: Look; m: number; ear: number }) {
  if (look.glasses === 'none') return null;
  const near = m - look.turn * 8.2;
  const farX = m + look.turn * 7.4;
  const lens = (x: number, w: number) =>
    look.glasses === 'round' ? <circle cx={x} cy={51} r={w} /> : <rect x={x - w} y={46.4} width={2 * w} height={9.2} rx={1.5} />;
  return (
    <g strokeWidth={1.5}>
      {lens(near, 6)}
      {lens(farX, 5.3)}
      <path d={`M${near + look.turn * 6} 50Q${m} 47.8 ${farX - look.turn * 5.3} 50M${near - look.turn * 6} 50L${ear + look.turn} 49`} />
    </g>
  );
}

function Beard({ look }: { look: Look }) {
  const { l, r, m } = frame(look);
  const { chin, jaw, hairColour: fill } = look;
  const c = 50 + look.turn * 1.5;
  const moustache = `M${m - 8} 67.6Q${m - 4} 63.2 ${m} 64.6Q${m + 4} 63.2 ${m + 8} 67.6Q${m + 4} 66.6 ${m} 66.8Q${m - 4} 66.6 ${m - 8} 67.6Z`;
  const full = `M${l + 0.4} 50C${l + 0.6} 62 ${c - jaw - 1} ${chin - 4} ${c - 5} ${chin + 3}Q${c} ${chin + 5.5} ${c + 5} ${chin + 3}C${c + jaw + 1} ${chin - 4} ${r - 0.6} 62 ${r - 0.4} 50C${r - 3} 58 ${m + 11} 63 ${m + 8} 64.2Q${m + 4} 62.6 ${m} 64Q${m - 4} 62.6 ${m - 8} 64.2C${m - 11} 63 ${l + 3} 58 ${l + 0.4} 50Z`;
  if (look.beard === 'moustache') return <path d={moustache} fill={fill} strokeWidth={0.8} />;
  if (look.beard === 'full')
    return (
      <>
        <path d={full} fill={fill} strokeWidth={1.2} />
        <path d={`M${m - 5} 66.6Q${m} 64.9 ${m + 5} 66.6Q${m + 4} 72 ${m} 72Q${m - 4} 72 ${m - 5} 66.6Z`} fill={look.skin} stroke="none" />
      </>
    );
  if (look.beard === 'stubble') {
    const dots = Array.from({ length: 34 }, (_, i) => {
      const angle = Math.PI * (0.06 + (0.88 * (i % 17)) / 16);
      const ring = i < 17 ? 0.92 : 0.76;
      return `M${(c + Math.cos(angle) * (jaw + 1.5) * ring).toFixed(1)} ${(62 + Math.sin(angle) * (chin - 63) * ring).toFixed(1)}v.9`;
    });
    return <path d={dots.join('')} strokeWidth={0.9} opacity={0.7} />;
  }
  return null;
}
