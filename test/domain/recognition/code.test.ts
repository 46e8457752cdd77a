import { expect, it } from 'vitest';
import { CODE_BYTES, codeOf, groupedCode, readCode } from '#app/domain/recognition/code.ts';

it('makes twelve signs of random bytes, each sign as often as any other', () => {
  const codes = Array.from({ length: 256 }, (_, n) => codeOf(new Uint8Array(CODE_BYTES).fill(n)));
  expect(codes.every((code) => /^[0-9A-HJKMNP-TV-Z]{12}$/.test(code))).toBe(true);
  expect(new Set(codes).size).toBe(32);
  expect(codes.filter((code) => code === codes[0])).toHaveLength(8);
});

it('reads a code however it is typed', () => {
  const code = '7K3M9QXA01T1';
  expect(groupedCode(code)).toBe('7K3M-9QXA-01T1');
  for (const typed of ['7K3M-9QXA-01T1', '7k3m 9qxa 01t1', ' 7K3M9QXAOITL ', '7K3M–9QXA—oltI', '7K3M_9QXA.01T1', '7K3M‐9QXA‑01T1', '７Ｋ３Ｍ-9QXA-01T1', '7K3M\u200b-9QXA\u00ad-01T1\n']) {
    expect(readCode(typed), JSON.stringify(typed)).toBe(code);
  }
});

it('takes nothing for a code that cannot be one', () => {
  for (const typed of ['', '7K3M-9QXA-01T', '7K3M-9QXA-01T12', '7K3M-9QXA-01U1', '7K3M-9QXA-01T!', "' or 1=1 --12", 'x'.repeat(1_000_000), '😀'.repeat(12), '<b>7K3M9QXA'.toString()]) {
    expect(readCode(typed), JSON.stringify(typed.slice(0, 40))).toBeUndefined();
  }
});
