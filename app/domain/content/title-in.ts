/** The title that the text of some content gives itself at its head, as YAML reads it on one line, or the slug where it gives none. */
export function titleIn({ text, slug }: { text: string; slug: string }): string {
  const written = /^title:[ \t]*(.+?)[ \t]*\r?$/m.exec(text.slice(0, 4000))?.[1] ?? '';
  return unquoted(written) || slug;
}

function unquoted(written: string): string {
  const inside = written.slice(1, -1);
  if (/^"(?:[^"\\]|\\.)*"$/.test(written)) return inside.replace(/\\(.)/g, '$1');
  if (/^'(?:[^']|'')*'$/.test(written)) return inside.replaceAll("''", "'");
  return written;
}
