import type { z } from 'zod';
import type { Report } from './report.ts';
import { validateParts } from './schema.ts';
import type { SourceText } from './source-text.ts';
import { readYaml } from './yaml.ts';
import type { YamlFile } from './yaml.ts';

/** Where front matter and body stand in a file, as offsets. */
export interface Split {
  /** Absent when there is no front matter that may be read. */
  yaml?: { start: number; end: number };
  body: number;
}

/**
 * Splits a file whose first line is exactly `---` at the next such line. Anything else on the first line, such as
 * `---js`, is reported and never read: other readers of front matter take such a block for code and run it.
 */
export function splitFrontMatter(source: SourceText, report: Report): Split {
  const { text } = source;
  const firstLine = text.slice(0, text.indexOf('\n') === -1 ? text.length : text.indexOf('\n'));
  if (!firstLine.startsWith('---')) {
    report.error('front-matter-missing', { line: 1, column: 1 }, 'The file must begin with its front matter: YAML between two lines of `---`.');
    return { body: 0 };
  }
  if (firstLine !== '---') {
    report.error('front-matter-kind', { line: 1, column: 4 }, `The first line is \`${firstLine.slice(0, 40)}\` and must be exactly \`---\`; front matter is YAML, and nothing else is read.`);
    return { body: afterClosing(text)?.body ?? text.length };
  }
  const closing = afterClosing(text);
  if (!closing) {
    report.error('front-matter-open', { line: 1, column: 1 }, 'The front matter is not closed; write a line of `---` after its last key.');
    return { body: text.length };
  }
  const second = /^\s*---/.exec(text.slice(closing.body));
  if (second) {
    const place = source.placeAt(closing.body + second[0].length - 3);
    report.error('second-front-matter', place, 'The body begins with `---`, which could be taken for another front matter; take it away.');
  }
  return { yaml: { start: 4, end: closing.end }, body: closing.body };
}

function afterClosing(text: string): { end: number; body: number } | undefined {
  const closing = /\n---[ \t]*(?:\n|$)/.exec(text);
  return closing ? { end: closing.index + 1, body: closing.index + closing[0].length } : undefined;
}

/** The front matter of a file by its schema. */
export interface FrontMatter<T> {
  /** Absent when it has mistakes, all of them reported. */
  whole?: T;
  /** Those keys that have no mistake. */
  parts: Partial<T>;
  yaml?: YamlFile;
  /** The offset at which the body begins. */
  body: number;
}

/** Splits, reads and checks the front matter of a file. */
export function readFrontMatter<S extends z.ZodRawShape>(source: SourceText, schema: z.ZodObject<S>, report: Report): FrontMatter<z.infer<z.ZodObject<S>>> {
  const split = splitFrontMatter(source, report);
  const yaml = split.yaml && readYaml(source, split.yaml.start, split.yaml.end, report);
  return yaml ? { ...validateParts(schema, yaml, report), yaml, body: split.body } : { parts: {}, body: split.body };
}
