import { parseStrictly } from '../mdx-parser.ts';
import { remembered } from './remembered.ts';
import { meantBy, plainMarkdown, readTyped, writeMdx } from './limited-markdown.ts';

/** Words as MDX. */
export interface WrittenWords {
  /** Lines without indentation, to stand on lines of their own. */
  block: string;
  /** One line that may stand between two tags; absent for lists and for several paragraphs. */
  inline?: string;
}

/** Most escapes of one text that are tried one by one. */
const ESCAPES_TRIED = 40;
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

/** Typed text without control characters and without white space at its ends. */
export function cleaned(typed: string): string {
  return typed.replace(/\r\n?/g, '\n').replace(CONTROL, '').trim();
}

/**
 * Writes typed words so that the parser reads the same words back, as they were typed where that will do. Undefined for
 * words that no way of writing holds; '' stays ''.
 */
export function writeWords(typed: string): WrittenWords | undefined {
  const words = cleaned(typed);
  if (words === '') return { block: '', inline: '' };
  const root = readTyped(words);
  const wanted = meantBy(words);
  if (wanted === '') return undefined;
  const ways = [() => words, () => writeMdx(root), () => unlikeCode(writeMdx(root))];
  const block = firstOf(ways, (way) => readBlock(way) === wanted);
  if (block === undefined) return undefined;
  const inline = root.children.length === 1 && root.children[0]?.type === 'paragraph' ? firstOf(ways.map((way) => () => way().replace(/[ \t]*\n[ \t]*/g, ' ')), (way) => readInline(way) === wanted) : undefined;
  return { block, ...(inline === undefined ? {} : { inline }) };
}

/** Words as a person would type them: without those escapes that they can do without. Typed, they mean the same. */
export const asTyped = remembered((markdown) => {
  if (!/\\|\]\(/.test(markdown)) return markdown;
  const bare = markdown.replace(BARE_LINK, '$1').replace(ESCAPE, '$1');
  if (meantBy(bare) === markdown) return bare;
  let typed = markdown;
  let tried = 0;
  for (let at = typed.indexOf('\\'); at !== -1 && tried < ESCAPES_TRIED; tried += 1) {
    const without = typed.slice(0, at) + typed.slice(at + 1);
    if (meantBy(without) === markdown) typed = without;
    at = typed.indexOf('\\', at + 1);
  }
  return typed;
});

/** A link that says its own address, and needs no more than that. */
const BARE_LINK = /\[([^\]\s]+)\]\((?:mailto:)?\1\)/g;
const ESCAPE = /\\([!-/:-@[-`{-~])/g;

/** A line that begins as code would has its first letter written as a reference. */
function unlikeCode(text: string): string {
  return text.replace(/^(?:import|export)\b/gm, (word) => `&#x${word.charCodeAt(0).toString(16).toUpperCase()};${word.slice(1)}`);
}

function firstOf(ways: readonly (() => string)[], test: (way: string) => boolean): string | undefined {
  for (const way of ways) {
    const text = way();
    if (test(text)) return text;
  }
  return undefined;
}

function readBlock(text: string): string | undefined {
  const parsed = parseStrictly(`<A>\n\n${text}\n\n</A>`);
  const node = 'root' in parsed && parsed.root.children.length === 1 ? parsed.root.children[0] : undefined;
  return node?.type === 'mdxJsxFlowElement' ? plainMarkdown(node.children) : undefined;
}

function readInline(text: string): string | undefined {
  const parsed = parseStrictly(`x <A>${text}</A>`);
  const paragraph = 'root' in parsed && parsed.root.children.length === 1 ? parsed.root.children[0] : undefined;
  const node = paragraph?.type === 'paragraph' && paragraph.children.length === 2 ? paragraph.children[1] : undefined;
  return node?.type === 'mdxJsxTextElement' ? plainMarkdown([{ type: 'paragraph', children: node.children }]) : undefined;
}
