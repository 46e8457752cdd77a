import type { Look } from './look.ts';

const SHOULDERS = 'M-4 122C0 96 18 91 39.5 85Q50 96 60.5 85C82 91 100 96 104 122Z';

/** Shoulders and what is worn: drawn from behind the neck forward, with hatching where the cloth turns from the light. */
export function Clothing({ look }: { look: Look }) {
  const { cloth, turn } = look;
  const pale = cloth === '#efeee6';
  const seam = pale ? 'var(--plate-ink)' : 'var(--plate)';
  const folds = Array.from({ length: 9 }, (_, i) => `M${50 + turn * (46 - i * 3.2)} ${101 - i * 1.3}l${-turn * (5 + (i % 3) * 2)} ${13 + (i % 2) * 4}`);
  return (
    <>
      <path d={SHOULDERS} fill={cloth} />
      <path d={folds.join('')} stroke={seam} strokeWidth={0.6} opacity={0.6} />
      <Garment kind={look.clothes} seam={seam} pale={pale} />
    </>
  );
}

function Garment({ kind, seam, pale }: { kind: Look['clothes']; seam: string; pale: boolean }) {
  const shirt = pale ? '#5d6678' : '#efeee6';
  switch (kind) {
    case 'jacket':
      return (
        <>
          <path d="M40 87L50 113 60 87Q50 97 40 87Z" fill={shirt} />
          <path d="M39 86L31 96 37 99 34 102 46 113M61 86L69 96 63 99 66 102 54 113" stroke={seam} strokeWidth={1.2} />
        </>
      );
    case 'collar':
      return (
        <>
          <path d="M40 85L33 92 43 102 50 95 57 102 67 92 60 85Q50 96 40 85Z" fill={shirt} />
          <path d="M50 96V113" stroke={seam} strokeWidth={1.1} />
        </>
      );
    case 'polo':
      return (
        <>
          <path d="M40 86Q50 100 60 86V80Q50 92 40 80Z" fill={shirt} strokeWidth={1.2} />
          <path d="M38 88Q50 103 62 88" stroke={seam} strokeWidth={1} />
        </>
      );
    case 'lanyard':
      return (
        <>
          <path d="M38 88Q50 101 62 88" stroke={seam} strokeWidth={1.2} />
          <path d="M36 89L49 113M64 89L51 113" stroke={seam} strokeWidth={2.2} />
        </>
      );
    case 'crew':
      return <path d="M37.5 88Q50 102 62.5 88M35 89.5Q50 106 65 89.5" stroke={seam} strokeWidth={1.1} />;
  }
}
