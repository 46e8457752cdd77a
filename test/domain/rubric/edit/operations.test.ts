import { describe, expect, it } from 'vitest';
import type { Edited } from '#app/domain/content/edit/edited.ts';
import { courseStarter, lessonStarter, rubricStarter, scenarioStarter } from '#app/domain/content/edit/starters.ts';
import { applyEdits, invertEdits } from '#app/domain/content/edit/text-edit.ts';
import { checkContent } from '#app/domain/content/check.ts';
import { SourceText } from '#app/domain/content/source-text.ts';
import { addCriterion } from '#app/domain/rubric/edit/add-criterion.ts';
import { addExample } from '#app/domain/rubric/edit/add-example.ts';
import { moveCriterion } from '#app/domain/rubric/edit/move-criterion.ts';
import { removeCriterion } from '#app/domain/rubric/edit/remove-criterion.ts';
import { removeExample } from '#app/domain/rubric/edit/remove-example.ts';
import { setRubricValue } from '#app/domain/rubric/edit/set-rubric-value.ts';
import { setScale } from '#app/domain/rubric/edit/set-scale.ts';
import { chance } from '../../scenario/random.ts';

const ODD = `# a rubric
title: "Odd"
about: One. # kept
mastery:   0.70
criteria:
  # first
  - id: empathy
    name: Empathy
    about: One.
    scale: levels
    rater: self
    descriptors:
      - a
      - 'b'   # second
      - >
        c
        and d
      - d

  - { id: thanks, name: Thanks, about: Two., scale: done, rater: trainer, descriptors: [no, yes] }
`;
const odd = new SourceText(ODD);
const text = (edited: Edited, before = ODD) => (edited.ok ? applyEdits(before, edited.value) ?? 'does not apply' : edited.error);

describe('edits of a rubric', () => {
  it('set a value and nothing else', () => {
    expect(text(setRubricValue(odd, ['mastery'], 0.8))).toBe(ODD.replace('0.70', '0.8'));
    expect(text(setRubricValue(odd, ['title'], 'A "title": yes'))).toBe(ODD.replace('"Odd"', '"A \\"title\\": yes"'));
    expect(text(setRubricValue(odd, ['criteria', 0, 'descriptors', 1], "it's"))).toBe(ODD.replace("'b'", "'it''s'"));
    expect(text(setRubricValue(odd, ['criteria', 0, 'descriptors', 2], 'c'))).toBe(ODD.replace('>\n        c\n        and d', 'c'));
    expect(text(setRubricValue(odd, ['criteria', 1, 'about'], 'Two, three'))).toBe(ODD.replace('about: Two.', 'about: "Two, three"'));
    expect(text(setRubricValue(odd, ['criteria', 0, 'weight'], 2))).toBe(ODD.replace('      - d\n', '      - d\n    weight: 2\n'));
    expect(text(setRubricValue(odd, ['criteria', 0, 'weight'], null))).toBe(ODD);
    expect(text(setRubricValue(odd, ['criteria', 9, 'name'], 'x'))).toBe('What you change is no longer there.');
  });

  it('add, take away and move criteria', () => {
    const added = text(addCriterion(odd, { id: 'calm', name: 'Calm', about: 'Three.', scale: 'done', rater: 'self' }, 1));
    expect(added).toBe(ODD.replace('  - { id', '  - id: calm\n    name: Calm\n    about: Three.\n    scale: done\n    rater: self\n    descriptors:\n      - …\n      - …\n  - { id'));
    expect(text(addCriterion(odd, { id: 'thanks', name: 'x', about: 'x', scale: 'done', rater: 'self' }))).toBe('There is already a criterion `thanks`; choose another id.');
    expect(text(removeCriterion(odd, 1))).toBe(ODD.slice(0, ODD.indexOf('  - { id')));
    expect(text(moveCriterion(odd, 1, 0))).toContain('  # first\n  - { id: thanks');
  });

  it('give another scale', () => {
    expect(text(setScale(odd, 0, 'done'))).toContain('      - a\n      - d\n');
    expect(text(setScale(odd, 1, 'levels'))).toContain('scale: levels, rater: trainer, descriptors: [no, …, …, yes]');
  });

  it('add and take away examples', () => {
    const once = text(addExample(odd, 0, { level: 2, text: 'I am "sorry": truly.' }));
    expect(once).toBe(ODD.replace('      - d\n', "      - d\n    examples:\n      - { level: 2, text: 'I am \"sorry\": truly.' }\n"));
    expect(text(removeExample(new SourceText(once), 0, 0), once)).toBe(ODD);
  });

  it('hold any words, and are taken back byte by byte', () => {
    const next = chance(3);
    const bits = [': ', '#', ' #', '- ', '"', "'", '\n', '{', '}', '[', ']', ', ', '&', '*', '!', '|', '>', '%', '@', '`', 'null', 'true', '1', '~', 'é', '😀', 'word', ' ', '\\', '?'];
    const paths = [['title'], ['about'], ['criteria', 0, 'name'], ['criteria', 0, 'descriptors', 2], ['criteria', 1, 'name'], ['criteria', 1, 'descriptors', 0]];
    for (let run = 0; run < 150; run += 1) {
      const words = Array.from({ length: 1 + Math.floor(next() * 6) }, () => bits[Math.floor(next() * bits.length)] ?? '').join('').trim();
      const edited = setRubricValue(odd, paths[run % paths.length] ?? [], words);
      if (!edited.ok) throw new Error(`${words}: ${edited.error}`);
      const after = applyEdits(ODD, edited.value) ?? '';
      expect(applyEdits(after, invertEdits(edited.value))).toBe(ODD);
    }
  });
});

describe('the starters', () => {
  it.each(['A title', 'It\'s: "odd" #1', '  ', '- x', 'null'])('are sound under the title %j', (title) => {
    const files = [
      { path: 'rubrics/new.yaml', source: rubricStarter({ title }) },
      { path: 'scenarios/new.mdx', source: scenarioStarter({ title, rubric: 'new', criterion: 'care' }) },
      { path: 'courses/new/01-new.mdx', source: lessonStarter({ title }) },
      { path: 'courses/new/course.yaml', source: courseStarter({ title, first: { kind: 'lesson', slug: '01-new' } }) },
    ];
    const { problems, scenarios, lessons, courses, rubrics } = checkContent(files);
    expect(problems.filter((problem) => problem.severity === 'error')).toEqual([]);
    expect([scenarios, lessons, courses, rubrics].map((sound) => sound.length)).toEqual([1, 1, 1, 1]);
  });
});
