/** The title that a draft's text gives itself, or its slug. */
export function titleIn({ text, slug }: { text: string; slug: string }): string {
  const title = /^title:[ \t]*(.+?)[ \t]*\r?$/m.exec(text.slice(0, 4000))?.[1] ?? '';
  return title.replace(/^(["'])(.*)\1$/, '$2') || slug;
}
