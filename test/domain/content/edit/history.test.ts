import { expect, it } from 'vitest';
import { stacksOf, takeBack } from '#app/domain/content/edit/history.ts';
import type { Logged } from '#app/domain/content/edit/history.ts';
import { mergeTexts, resolved } from '#app/domain/content/edit/merge.ts';
import { applyEdits } from '#app/domain/content/edit/text-edit.ts';
import { dice, randomEdits } from './dice.ts';

const TEXT = 'Dana rings.\nShe has waited since nine.\nOwn it.\n';

/** A text with its log, worked on as the editor does. */
class Work {
  text = TEXT;
  log: Logged[] = [];

  change(personId: string, edits: Logged['edits'], undoes: string | null = null): void {
    this.log.push({ key: `k${this.log.length}`, label: '', personId, edits, undoes });
    const after = applyEdits(this.text, edits);
    if (after === undefined) throw new Error('The edits do not fit.');
    this.text = after;
  }

  step(personId: string, stack: 'undo' | 'redo'): boolean {
    const key = stacksOf(this.log, personId)[stack].at(-1);
    const edits = key === undefined ? undefined : takeBack(this.log, key);
    if (!edits || key === undefined) return false;
    this.change(personId, edits, key);
    return true;
  }
}

it('every step undone comes back to the first text, and every step redone to the last, byte for byte', () => {
  for (let seed = 0; seed < 60; seed += 1) {
    const roll = dice(seed);
    const work = new Work();
    for (let step = 0; step < 12; step += 1) {
      const dared = roll();
      if (dared < 0.6) work.change('me', randomEdits(work.text, roll));
      else work.step('me', dared < 0.85 ? 'undo' : 'redo');
    }
    const last = work.text;
    let undone = 0;
    while (work.step('me', 'undo')) undone += 1;
    expect(work.text).toBe(TEXT);
    while (undone > 0 && work.step('me', 'redo')) undone -= 1;
    expect(undone).toBe(0);
    expect(work.text).toBe(last);
  }
});

it('a step is undone around another person’s words, and only one’s own', () => {
  const work = new Work();
  work.change('me', [{ at: 0, remove: 'Dana', insert: 'Donna' }]);
  work.change('ruth', [{ at: work.text.indexOf('nine'), remove: 'nine', insert: 'eight' }]);
  expect(work.step('me', 'undo')).toBe(true);
  expect(work.text).toBe(TEXT.replace('nine', 'eight'));
  expect(work.step('me', 'undo')).toBe(false);
  expect(work.step('me', 'redo')).toBe(true);
  expect(work.text).toBe(TEXT.replace('nine', 'eight').replace('Dana', 'Donna'));
});

it('what another person has changed since cannot be undone over their head', () => {
  const work = new Work();
  work.change('me', [{ at: 0, remove: 'Dana', insert: 'Donna' }]);
  work.change('ruth', [{ at: 1, remove: 'onna', insert: 'iana' }]);
  expect(work.step('me', 'undo')).toBe(false);
  expect(work.text).toBe(TEXT.replace('Dana', 'Diana'));
});

it('a new step ends what could be brought back', () => {
  const work = new Work();
  work.change('me', [{ at: 0, remove: 'Dana', insert: 'Donna' }]);
  work.step('me', 'undo');
  work.change('me', [{ at: 0, remove: 'Dana', insert: 'Diana' }]);
  expect(work.step('me', 'redo')).toBe(false);
});

it('two texts merge line by line, and each conflict is resolved as asked', () => {
  const mine = TEXT.replace('Dana', 'Donna').replace('Own it.', 'Own it now.');
  const theirs = TEXT.replace('nine', 'eight').replace('Own it.', 'Own it, please.');
  const pieces = mergeTexts(TEXT, mine, theirs);
  expect(pieces.filter((piece) => piece.kind === 'conflict')).toHaveLength(1);
  expect(resolved(pieces, ['theirs', 'theirs'])).toContain('Own it, please.\n');
  expect(resolved(pieces, ['mine', 'mine'])).toContain('Own it now.\n');
  expect(resolved(pieces, ['both', 'both'])).toMatch(/Own it, please\.\n[\s\S]*Own it now\.\n/);
  expect(resolved(mergeTexts(TEXT, mine, TEXT), [])).toBe(mine);
});

it('what both changed alike is agreed, so that nobody is asked about it and it cannot come to stand there twice', () => {
  expect(mergeTexts('a\nb\nc\nd\n', 'A\nb\nc\nmine\n', 'A\nb\nc\ntheirs\n')).toEqual([
    { kind: 'agreed', text: 'A\nb\nc\n' },
    { kind: 'conflict', base: 'd\n', mine: 'mine\n', theirs: 'theirs\n' },
  ]);
});
