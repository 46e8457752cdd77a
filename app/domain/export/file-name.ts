/** What a file may be named in every system: no separators, nothing that does not show or turns the direction of writing. */
const readable = (name: string): string =>
  [...name.normalize('NFC').replace(/[\\/:*?"<>|\s\p{C}]+/gu, '-').replace(/^[-.]+|[-.]+$/g, '')].slice(0, 60).join('').replace(/-+$/, '');

/** The letters a to z and figures of a name, others without their marks where they have any. */
const slug = (name: string): string => readable(name.replaceAll('ß', 'ss').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-'));

/**
 * The Content-Disposition of a file to save, named by its parts with hyphens between: `filename` in plain letters for everybody,
 * and where the parts have others `filename*` with them (RFC 6266, RFC 5987). A part that leaves nothing is passed over.
 */
export function savedAs(parts: readonly string[], ending: string): string {
  const joined = (of: (part: string) => string) => `${parts.map(of).filter((part) => part !== '').join('-')}.${ending}`;
  const [plain, whole] = [joined(slug), joined(readable)];
  const encoded = encodeURIComponent(whole).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return /[^\x20-\x7e]/.test(whole) ? `attachment; filename="${plain}"; filename*=UTF-8''${encoded}` : `attachment; filename="${plain}"`;
}
