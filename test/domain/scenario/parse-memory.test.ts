import { describe, expect, it } from 'vitest';
import { checkDraft } from '#app/domain/content/check-draft.ts';
import type { DraftShelf } from '#app/domain/content/check-draft.ts';
import { Report } from '#app/domain/content/report.ts';
import { ParseMemory } from '#app/domain/scenario/parse-memory.ts';
import { readScenario } from '#app/domain/scenario/parse.ts';
import { chance } from './random.ts';
import { RUBRIC, written } from './written.ts';

const SHELF: DraftShelf = { rubrics: [RUBRIC], scenarios: [], lessons: [], pictures: [] };
const PIECES = ['\n', '\n\n', '<', '{', '}', '"', ' when="kind"', '</Scene>\n', '<Scene id="more">\n', 'rates="tact:9" ', 'Words. ', '{/* a note */}', 'effects="trust+1" ', '\r\n', '*', '<Otherwise to="end" />\n', '---\n'];

const scene = (index: number, to: string) => `<Scene id="s${index}" title="Scene ${index}">
Words *and* more.
<Say by="ann" when="trust > ${index % 4}">Said.</Say>

<Choice id="a" to="${to}" rates="empathy:${index % 4}" effects="trust+1 set:kind" remark="R.">One.</Choice>
<Choice id="b" to="end" when="kind or visited:s0">Two, with \\{ a brace.</Choice>
</Scene>
`;
const SOURCE = written(`${Array.from({ length: 8 }, (_, index) => scene(index, index === 7 ? 'end' : `s${index + 1}`)).join('\n')}\n<Ending id="end" title="The end" outcome="success">\nDone.\n</Ending>\n`);

/** The text with a piece put in, a stretch taken out or moved to another place. */
function edited(text: string, next: () => number): string {
  const at = Math.floor(next() * text.length);
  const kind = Math.floor(next() * 4);
  if (kind === 0) return text.slice(0, at) + PIECES[Math.floor(next() * PIECES.length)] + text.slice(at);
  const to = Math.min(text.length, at + Math.floor(next() * 30));
  if (kind === 1) return text.slice(0, at) + text.slice(to);
  const parts = text.split(/^(?=<Scene)/m);
  const from = 1 + Math.floor(next() * (parts.length - 1));
  const [part = ''] = kind === 2 ? parts.splice(from, 1) : [parts[from] ?? ''];
  parts.splice(1 + Math.floor(next() * (parts.length - 1)), 0, part);
  return parts.join('');
}

describe('a scenario read again after a change', () => {
  it.each(Array.from({ length: 6 }, (_, seed) => seed + 1))('is the same as without a memory, also where it is broken (%i)', (seed) => {
    const next = chance(seed * 7919);
    const memory = new ParseMemory();
    let text = SOURCE;
    for (let step = 0; step < 10; step += 1) {
      const draft = { kind: 'scenario', path: 'scenarios/small.mdx', text } as const;
      expect(checkDraft(draft, SHELF, memory)).toEqual(checkDraft(draft, SHELF));
      const reading = readScenario(draft.path, text, new Report(draft.path), memory);
      expect(reading?.scenario).toEqual(readScenario(draft.path, text, new Report(draft.path))?.scenario);
      // A file cannot be mended by chance, so that now and then it begins anew.
      text = step % 5 === 4 ? edited(SOURCE, next) : edited(text, next);
    }
  });

  it('keeps what earlier readings were given as it was', () => {
    const memory = new ParseMemory();
    const read = (text: string) => readScenario('scenarios/small.mdx', text, new Report('scenarios/small.mdx'), memory)?.scenario;
    const before = read(SOURCE);
    const copy = structuredClone(before);
    const after = read(SOURCE.replace('<Scene id="s0"', '\n\n<Scene id="s0"'));
    expect(after?.scenes[3]?.at.line).toBe((before?.scenes[3]?.at.line ?? 0) + 2);
    expect(before).toEqual(copy);
    expect(read(SOURCE)).toEqual(copy);
  });

  it('parses only what has changed', () => {
    const memory = new ParseMemory();
    const read = (text: string) => readScenario('scenarios/small.mdx', text, new Report('scenarios/small.mdx'), memory)?.scenario;
    const before = read(SOURCE);
    const after = read(SOURCE.replace('Scene 5', 'Scene five'));
    expect(after?.scenes.map((one, index) => one === before?.scenes[index])).toEqual([true, true, true, true, true, false, true, true]);
  });
});
