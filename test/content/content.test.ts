import { describe, expect, it } from 'vitest';
import { checkContent } from '#app/domain/content/check.ts';
import { contentIn, printed } from '#test/support/content-folder.ts';

const files = contentIn('content');
const { problems, rubrics, scenarios, lessons, courses } = checkContent(files);

describe('the content of this repository', () => {
  it.each(files.map((file) => file.path))('%s has no mistake', (path) => {
    expect(problems.filter((problem) => problem.path === path).map(printed)).toEqual([]);
  });

  it('is fit to be published as a whole', () => {
    const sound = [...rubrics, ...scenarios, ...lessons, ...courses].map((file) => file.path).sort();
    expect(sound).toEqual(files.map((file) => file.path).filter((path) => !path.endsWith('.play')));
  });

  it.each(scenarios.map((scenario) => scenario.path))('%s has transcripts that reach each of its endings', (path) => {
    const play = files.find((file) => file.path === path.replace(/\.mdx$/, '.play'))?.source ?? '';
    const reached = [...play.matchAll(/^expect ending ([\w-]+)/gm)].map((match) => match[1]);
    const endings = scenarios.find((scenario) => scenario.path === path)?.value.endings.map((ending) => ending.id);
    expect([...new Set(reached)].sort()).toEqual(endings?.sort());
  });
});
