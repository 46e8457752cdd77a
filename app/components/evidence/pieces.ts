/** A note on some of the learner's words: its number in the margin and the half-open ranges it rests on. */
export interface Evidence {
  n: number;
  spans: readonly (readonly [start: number, end: number])[];
}

/** A stretch of the text with the numbers of the notes that rest on it; `ends` are those whose range ends here. */
export interface Piece {
  text: string;
  notes: number[];
  ends: number[];
}

/**
 * Cuts a text where evidence begins and ends. Ranges are in UTF-16 code units, may overlap, and are trimmed to the text;
 * the pieces put together are always the text again.
 */
export function piecesOf(text: string, evidence: readonly Evidence[]): Piece[] {
  const ranges = evidence.flatMap(({ n, spans }) =>
    spans
      .map(([start, end]) => ({ n, start: Math.max(0, start), end: Math.min(text.length, end) }))
      .filter(({ start, end }) => start < end),
  );
  const cuts = [...new Set([0, text.length, ...ranges.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1] ?? text.length;
    const unique = (of: typeof ranges) => [...new Set(of.map(({ n }) => n))].sort((a, b) => a - b);
    return {
      text: text.slice(from, to),
      notes: unique(ranges.filter(({ start, end }) => start <= from && end >= to)),
      ends: unique(ranges.filter(({ end }) => end === to)),
    };
  });
}
