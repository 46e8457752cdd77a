import type { Definition, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { readElements } from '#app/domain/content/elements.ts';
import type { Part } from '#app/domain/content/elements.ts';
import { splitFrontMatter } from '#app/domain/content/front-matter.ts';
import { LESSON_PALETTE } from '#app/domain/content/lesson-palette.ts';
import { Report } from '#app/domain/content/report.ts';
import type { SourceText } from '#app/domain/content/source-text.ts';
import { parseTree } from '#app/domain/content/tree.ts';

/** A lesson's body as data, ready to be shown. */
export interface PreviewReading {
  parts: Part[];
  /** Where links by name lead, by that name. */
  links: ReadonlyMap<string, string>;
}

/** Reads a lesson's body by its palette; what the palette does not allow is left out. Undefined while the body has syntax mistakes. */
export function readPreview(source: SourceText): PreviewReading | undefined {
  const report = new Report('');
  const { body } = splitFrontMatter(source, report);
  const tree = parseTree(source, body, report);
  if (!tree.read || tree.damaged.length > 0) return undefined;
  const parts = readElements(tree, LESSON_PALETTE, source, report);
  return { parts, links: new Map(wordsIn(parts).flatMap(definitionsIn).map(({ identifier, url }) => [identifier, url])) };
}

function wordsIn(parts: readonly Part[]): RootContent[] {
  return parts.flatMap((part) => (part.kind === 'words' ? part.nodes : wordsIn(part.element.parts)));
}

function definitionsIn(node: RootContent): Definition[] {
  const found: Definition[] = [];
  visit(node, 'definition', (definition) => void found.push(definition));
  return found;
}
