/** A stretch of a comparison: in both texts, taken out of the one before, or put into the one after. */
export interface Span {
  kind: 'same' | 'out' | 'in';
  text: string;
}

/** Spans without empty ones, those of one kind that stand together made one. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const { kind, text } of spans) {
    const last = joined.at(-1);
    if (text === '') continue;
    if (last?.kind === kind) last.text += text;
    else joined.push({ kind, text });
  }
  return joined;
}
