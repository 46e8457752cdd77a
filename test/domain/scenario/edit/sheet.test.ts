import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SourceText } from '#app/domain/content/source-text.ts';
import { parseScenario } from '#app/domain/scenario/parse.ts';
import { readHead } from '#app/domain/scenario/edit/read-head.ts';
import { readPart } from '#app/domain/scenario/edit/read-part.ts';
import { sheetOf } from '#app/domain/scenario/edit/sheet.ts';

describe.each(['helpless-desk', 'email-only-mandate'])('the sheet of %s', (slug) => {
  const path = `scenarios/${slug}.mdx`;
  const text = readFileSync(`content/${path}`, 'utf8');
  const sheet = sheetOf(new SourceText(text));
  const parsed = parseScenario(path, text);
  if (!parsed.ok) throw new Error('The scenario does not parse.');
  const scenario = parsed.value;

  it('has every part, and each reads as in the whole', () => {
    const readings = sheet.parts.map((part) => readPart(sheet, part));
    expect(readings.flatMap((reading) => reading?.scene ?? [])).toEqual(scenario.scenes);
    expect(readings.flatMap((reading) => reading?.ending ?? [])).toEqual(scenario.endings);
    expect(sheet.parts.map((part) => part.title)).toEqual([...scenario.scenes, ...scenario.endings].map((part) => part.title));
    for (const reading of readings) {
      const lines = (reading?.scene ?? reading?.ending)?.lines ?? [];
      expect(reading?.syntax.lines.map((line) => line.kind)).toEqual(lines.map((line) => line.kind));
    }
  });

  it('has the head', () => {
    expect(readHead(sheet)).toMatchObject({ title: scenario.title, minutes: scenario.minutes, rubrics: scenario.rubrics });
  });
});
