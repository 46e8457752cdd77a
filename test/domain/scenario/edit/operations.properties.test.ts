import { describe, expect, it } from 'vitest';
import { chance } from '../random.ts';
import { ODD, oddSource } from './odd.ts';
import { randomStep } from './steps.ts';
import { applyEdits, invertEdits } from '#app/domain/content/edit/text-edit.ts';
import type { TextEdit } from '#app/domain/content/edit/text-edit.ts';
import { SourceText } from '#app/domain/content/source-text.ts';
import { readHead } from '#app/domain/scenario/edit/read-head.ts';
import { readPart } from '#app/domain/scenario/edit/read-part.ts';
import { sheetOf } from '#app/domain/scenario/edit/sheet.ts';

describe('random operations on oddly written scenarios', () => {
  it.each(Array.from({ length: 24 }, (_, seed) => seed + 1))('number %i: every text parses, and taken back it is as it was', (seed) => {
    const next = chance(seed * 104729);
    const original = seed % 3 === 0 ? ODD : oddSource(seed);
    let text = original;
    const done: TextEdit[][] = [];
    for (let count = 0; count < 12; count += 1) {
      const sheet = sheetOf(new SourceText(text));
      const { name, edited } = randomStep(sheet, next);
      if (!edited.ok) {
        expect(edited.error).toMatch(/^[A-Z`].*\.$/);
        continue;
      }
      const after = applyEdits(text, edited.value);
      expect(after, name).toBeDefined();
      done.push(edited.value);
      const was = text;
      text = after ?? '';
      const now = sheetOf(new SourceText(text));
      for (const part of now.parts) if (!was.includes(text.slice(part.start, part.end))) expect(readPart(now, part), `${name} ${part.id}\n${was.slice(part.start-100,part.end+50)}\n=====\n${text.slice(part.start-20,part.end)}`).toBeDefined();
      expect(Object.keys(readHead(now) ?? {}).sort(), `${name}\n${text.slice(0, now.body)}`).toEqual(['client', 'meters', 'minutes', 'personas', 'rubrics', 'summary', 'title']);
    }
    for (const edits of done.reverse()) text = applyEdits(text, invertEdits(edits)) ?? '';
    expect(text).toBe(original);
  });
});
