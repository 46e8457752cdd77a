import type { Nodes } from 'mdast';
import type { Place } from '../scenario/model.ts';
import { isJsx } from './data-only.ts';
import type { JsxElement } from './data-only.ts';
import type { Palette } from './palette.ts';
import type { Report } from './report.ts';

const NAMES: Record<string, string> = {
  heading: 'A heading',
  blockquote: 'A quote (`>`)',
  code: 'A block of code',
  thematicBreak: 'A line (`---`)',
  table: 'A table',
  delete: 'Struck-out text (`~~`)',
  image: 'A picture',
  imageReference: 'A picture',
  footnoteReference: 'A footnote',
  footnoteDefinition: 'A footnote',
  definition: 'A link definition',
  linkReference: 'A link by reference',
  html: 'HTML',
};

/** Addresses that a link may have: web, mail, a page or a place of this site. Code such as `javascript:` is none. */
const ADDRESS = /^(?:https?:\/\/|mailto:|\/(?!\/)|#)/i;

/**
 * Reports Markdown that the palette does not allow within `node`. Returns the components that stand among its words,
 * and whether it is made of allowed Markdown alone.
 */
export function checkMarkdown(node: Nodes, palette: Palette, report: Report): { strays: JsxElement[]; clean: boolean } {
  const strays: JsxElement[] = [];
  let clean = true;
  const inner: Nodes[] = [node];
  for (let next = inner.shift(); next; next = inner.shift()) {
    if (isJsx(next)) {
      strays.push(next);
      clean = false;
      continue;
    }
    if (!palette.markdown.has(next.type)) {
      clean = false;
      report.error('markdown', placeOf(next), `${NAMES[next.type] ?? 'This'} cannot stand here; write ${allowedOf(palette)}.`);
      continue;
    }
    if (next.type === 'heading' && !palette.headings.includes(next.depth)) {
      const signs = palette.headings.map((depth) => `\`${'#'.repeat(depth)}\``).join(' or ');
      report.error('heading', placeOf(next), `A heading here begins with ${signs}; the title stands in the front matter.`);
    }
    if ((next.type === 'link' || next.type === 'definition') && !ADDRESS.test(next.url)) {
      const shown = next.url.length > 60 ? `${next.url.slice(0, 60)}…` : next.url;
      report.error('bad-link', placeOf(next), `A link cannot lead to \`${shown}\`; begin the address with \`https://\`, \`mailto:\`, \`/\` or \`#\`.`);
    }
    if ('children' in next) inner.push(...(next.children as Nodes[]));
  }
  return { strays, clean };
}

function allowedOf(palette: Palette): string {
  return palette.headings.length > 0 ? 'headings, paragraphs, lists, tables, quotes, links and emphasis' : 'paragraphs, lists, links and emphasis';
}

function placeOf(node: Nodes): Place {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}
