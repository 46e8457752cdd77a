/** Letters that are no letter with a mark, written as they are commonly spelt. */
const SPELT: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i' };

/** A slug made of a title: "Über die Schulter!" is `uber-die-schulter`. Empty where the title has no Latin letter and no digit. */
export function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[ßæœøđðþłı]/g, (letter) => SPELT[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[\p{M}'’‘]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 64)
    .replace(/^-+|-+$/g, '');
}
