import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkContent } from '#app/domain/content/check.ts';
import { contentIn, printed } from '#test/support/content-folder.ts';

const FOLDER = 'test/support/seeded-content';
const files = contentIn(FOLDER);
const checked = checkContent(files);

describe('a sample with seeded mistakes', () => {
  it('is told every mistake at its line and column, and nothing else', () => {
    const expected = readFileSync(`${FOLDER}/expected.txt`, 'utf8').trimEnd().split('\n');
    expect(checked.problems.map(printed)).toEqual(expected);
  });

  it('publishes nothing from a file with an error, and what is sound all the same', () => {
    expect(checked.rubrics.map((file) => file.path)).toEqual(['rubrics/plain.yaml']);
    expect([...checked.scenarios, ...checked.lessons, ...checked.courses]).toEqual([]);
  });

  it('is told the same with the line endings of Windows', () => {
    const windows = checkContent(files.map((file) => ({ ...file, source: file.source.replaceAll('\n', '\r\n') })));
    expect(windows.problems).toEqual(checked.problems);
  });

  it('names every mistake in a whole sentence and with a code in kebab case', () => {
    for (const problem of checked.problems) {
      expect(problem.message).toMatch(/^[A-Z`].*[.?!]$/);
      expect(problem.code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    }
  });
});
