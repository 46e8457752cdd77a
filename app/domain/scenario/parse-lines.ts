import type { Part } from '../content/elements.ts';
import { markdownOf } from '../content/markdown.ts';
import type { Line } from './model.ts';
import { conditionIn, noteAll, textOf, wordsIn } from './reader.ts';
import type { Reader } from './reader.ts';

/** The lines among the parts of a scene or ending, in order. Each stretch of plain paragraphs is one narration. */
export function parseLines(parts: readonly Part[], reader: Reader): Line[] {
  const lines: Line[] = [];
  for (const part of parts) {
    if (part.kind === 'words') {
      const text = markdownOf(part.nodes);
      if (text === '') continue;
      const line: Line = { kind: 'narration', text };
      reader.notes.put(line, 'words', part.at);
      lines.push(line);
      continue;
    }
    const { element } = part;
    if (element.name === 'Picture') {
      const picture: Line = { kind: 'picture', src: textOf(element, 'src').trim(), alt: textOf(element, 'alt').replace(/\s+/g, ' ').trim(), ...conditionIn(element, 'when', reader) };
      noteAll(picture, element, reader);
      reader.notes.put(picture, 'picture', element.at);
      lines.push(picture);
      continue;
    }
    const said = element.name === 'Say';
    if (!said && element.name !== 'Narrate') continue;
    const shared = { text: wordsIn(element), ...conditionIn(element, 'when', reader) };
    const line: Line = said ? { kind: 'said', by: textOf(element, 'by'), ...shared } : { kind: 'narration', ...shared };
    noteAll(line, element, reader);
    reader.notes.put(line, 'words', element.at);
    lines.push(line);
  }
  return lines;
}
