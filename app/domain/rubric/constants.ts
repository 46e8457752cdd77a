/**
 * The constants that turn moments into levels. They are judgements, kept in one place so that they can be argued with.
 *
 * - A reply weighs twice a choice: finding words is harder than recognising them.
 * - A criterion is `intense` from .85, so that one slip among several strong moments does not cost the top level;
 *   `moderate` from .60, which is more than half-way on a 0-3 scale; `casual` from .30, about one token gesture in each moment.
 * - Mastery at .70 lies between moderate and intense: clearly and genuinely present, most of the time.
 */
export const WEIGHT = { choice: 1, reply: 2 } as const;
export const LEVEL_FROM = { intense: 0.85, moderate: 0.6, casual: 0.3 } as const;
export const DEFAULT_MASTERY = 0.7;
