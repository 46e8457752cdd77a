/**
 * The link as given when it leads to a web page, an e-mail address or somewhere on this site; otherwise `undefined`.
 * White space, control characters and backslashes are refused: browsers drop the first two and read `/\host` as another site.
 */
export function safeLink(to: string): string | undefined {
  if (to === '' || /[\s\p{Cc}\\]/u.test(to)) return undefined;
  if (/^(?:https?:\/\/|mailto:)[^/]/i.test(to)) return to;
  const hasScheme = /^[^/?#]*:/.test(to);
  return hasScheme || to.startsWith('//') ? undefined : to;
}
