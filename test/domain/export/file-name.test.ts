import { expect, it } from 'vitest';
import { savedAs } from '#app/domain/export/file-name.ts';
import { localTimes } from '#app/domain/export/local-time.ts';

it('names a file by what is in it', () => {
  expect(savedAs(['Person by item', 'Spring 2026', '2026-05-20'], 'csv')).toBe('attachment; filename="person-by-item-spring-2026-2026-05-20.csv"');
  expect(savedAs(['Duties', '', '2026-05-20'], 'xlsx')).toBe('attachment; filename="duties-2026-05-20.xlsx"');
});

it('has plain letters for everybody, and the name in its own script beside them', () => {
  expect(savedAs(['Duties', 'Größe'], 'csv')).toBe(`attachment; filename="duties-grosse.csv"; filename*=UTF-8''Duties-Gr%C3%B6%C3%9Fe.csv`);
  expect(savedAs(['Duties', 'مجموعة'], 'csv')).toBe(`attachment; filename="duties.csv"; filename*=UTF-8''Duties-${encodeURIComponent('مجموعة')}.csv`);
  expect(savedAs(['😀(ü)*'], 'csv')).toBe(`attachment; filename="u.csv"; filename*=UTF-8''%F0%9F%98%80%28%C3%BC%29.csv`);
});

it('lets no name out of its header or folder', () => {
  const hostile = savedAs(['..\\../a"; filename=evil.exe\r\nSet-Cookie: x=1', '\u202ecod.exe ü', '\ud800'], 'csv');
  expect(hostile).toMatch(/^attachment; filename="[a-z0-9-]+\.csv"; filename\*=UTF-8''[A-Za-z0-9%._-]+$/);
  expect(decodeURIComponent(hostile.split("''")[1] ?? '')).not.toMatch(/[\\/"\r\n\u202e]|^\./);
  expect(savedAs(['a'.repeat(500)], 'csv').length).toBeLessThan(100);
});

it('writes moments as a clock on the wall shows them, also where it is put forward', () => {
  const berlin = localTimes('Europe/Berlin');
  expect(berlin('2026-03-29T00:59:00.000Z')).toBe('2026-03-29 01:59');
  expect(berlin('2026-03-29T01:00:00.000Z')).toBe('2026-03-29 03:00');
  expect(localTimes('Pacific/Kiritimati')('2026-12-31T10:00:00.000Z')).toBe('2027-01-01 00:00');
  expect(berlin('never')).toBe('never');
});
