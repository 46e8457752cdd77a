/** A function of one text that remembers its latest answers, since forms ask for the same words again and again. */
export function remembered(answer: (text: string) => string, most = 300): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const had = known.get(text);
    if (had !== undefined) return had;
    const fresh = answer(text);
    if (known.size >= most) known.clear();
    known.set(text, fresh);
    return fresh;
  };
}
