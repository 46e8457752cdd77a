/** The quarter of a calendar date (YYYY-MM-DD), such as `2026-Q4`. Quarters sort as they read. */
export const quarterOf = (day: string): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** True for a quarter as `quarterOf` writes it. */
export const isQuarter = (text: string): boolean => /^\d{4}-Q[1-4]$/.test(text);
