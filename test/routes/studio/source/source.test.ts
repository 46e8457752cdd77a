import { describe, expect, it } from 'vitest';
import { ChangeSet, Text } from '@codemirror/state';
import { applyEdits } from '#app/domain/content/edit/text-edit.ts';
import type { DraftKind } from '#app/domain/content/edit/change.ts';
import { NO_NAMES } from '#app/domain/scenario/names.ts';
import { changesBetween } from '#app/routes/studio.drafts.$draft/source/changes-between.ts';
import { completionsAt } from '#app/routes/studio.drafts.$draft/source/completions.ts';
import { diagnosticsOf } from '#app/routes/studio.drafts.$draft/source/diagnostics-of.ts';
import { editsOf } from '#app/routes/studio.drafts.$draft/source/edits-of.ts';

const NAMES = { ...NO_NAMES, scenes: ['call', 'relief'], endings: ['won'], personas: ['dana'], meters: ['trust'], flags: ['bounced'], criteria: ['empathy'], choices: [{ scene: 'call', id: 'own' }] };
const labels = (before: string, kind: DraftKind = 'scenario') => completionsAt(before, kind, NAMES)?.options.map((option) => option.label);

describe('completion in the source', () => {
  it('knows components and the attributes that are not there yet', () => {
    expect(labels('<Sc')).toContain('Scene');
    expect(labels('<Callo', 'lesson')).toContain('Callout');
    expect(labels('</')).toContain('Scene');
    expect(labels('<Choice id="own" ')).toEqual(['to', 'when', 'rates', 'effects', 'remark']);
    expect(labels('<Choice id="own" re')).toContain('remark');
    expect(completionsAt('<Choice id="own" re', 'scenario', NAMES)?.typed).toBe(2);
  });

  it('knows the names that each attribute takes', () => {
    expect(labels('<Choice to="')).toEqual(['call', 'relief', 'won']);
    expect(labels('<Say by="da')).toEqual(['dana']);
    expect(labels('<Choice rates="empathy:2 ')).toEqual(['empathy']);
    expect(labels('<Choice rates="empathy:')).toBeUndefined();
    expect(labels('<Choice effects="trust+2 set:')).toEqual(['bounced']);
    expect(labels('<Choice effects="')).toEqual(['trust', 'set:', 'unset:']);
    expect(labels('<Say when="not visited:')).toEqual(['call', 'relief']);
    expect(labels('<When test="')).toContain('empathy');
    expect(labels('<Say when="')).not.toContain('empathy');
    expect(labels('<Ending outcome="')).toEqual(['success', 'mixed', 'failure']);
    expect(labels('<Choice remark="')).toBeUndefined();
  });

  it('is silent in plain words and after a tag, and knows transcripts', () => {
    expect(labels('Some words')).toBeUndefined();
    expect(labels('<Scene id="call"> words')).toBeUndefined();
    expect(labels('choose ', 'play')).toEqual(['own']);
    expect(labels('expect not offered o', 'play')).toEqual(['own']);
    expect(labels('expect scene ', 'play')).toEqual(['call', 'relief', 'won']);
    expect(labels('title: ', 'rubric')).toBeUndefined();
  });
});

describe('edits between the editor and the document', () => {
  it('are those that the editor made', () => {
    const before = Text.of(['one', 'two', 'three']);
    const changes = ChangeSet.of([{ from: 0, to: 3, insert: 'ONE' }, { from: 8, insert: 'x\ny' }], before.length);
    const edits = editsOf(changes, before);
    expect(edits).toEqual([{ at: 0, remove: 'one', insert: 'ONE' }, { at: 8, remove: '', insert: 'x\ny' }]);
    expect(applyEdits(before.toString(), edits)).toBe(changes.apply(before).toString());
  });

  it('touch only the lines that differ where as many lines stand as before', () => {
    const before = 'to="call"\nsame\nto="call"\nsame';
    const after = 'to="ring"\nsame\nto="ring"\nsame';
    const edits = changesBetween(before, after);
    expect(edits.map((edit) => edit.insert)).toEqual(['ring', 'ring']);
    expect(applyEdits(before, edits)).toBe(after);
    expect(applyEdits('a\nb\nc', changesBetween('a\nb\nc', 'a\nx\ny\nc'))).toBe('a\nx\ny\nc');
    expect(changesBetween('same', 'same')).toEqual([]);
  });

  it('show problems on the word at their place, and hold places within the text', () => {
    const doc = Text.of(['<Scene id="x">', 'words']);
    const problem = (line: number, column: number) => ({ code: 'c', path: 'p', line, column, severity: 'error' as const, message: 'Wrong.' });
    expect(diagnosticsOf([problem(9, 9), problem(1, 1)], doc)).toMatchObject([{ from: 0, to: 6 }, { from: 20, to: 20 }]);
  });
});
