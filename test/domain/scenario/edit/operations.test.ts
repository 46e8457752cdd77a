import { describe, expect, it } from 'vitest';
import { ODD } from './odd.ts';
import type { Edited } from '#app/domain/content/edit/edited.ts';
import { applyEdits } from '#app/domain/content/edit/text-edit.ts';
import { SourceText } from '#app/domain/content/source-text.ts';
import { addBranch } from '#app/domain/scenario/edit/add-branch.ts';
import { addChoice } from '#app/domain/scenario/edit/add-choice.ts';
import { addEnding } from '#app/domain/scenario/edit/add-ending.ts';
import { addLine } from '#app/domain/scenario/edit/add-line.ts';
import { addMeter } from '#app/domain/scenario/edit/add-meter.ts';
import { addModel } from '#app/domain/scenario/edit/add-model.ts';
import { addPersona } from '#app/domain/scenario/edit/add-persona.ts';
import { addScene } from '#app/domain/scenario/edit/add-scene.ts';
import { moveBranch } from '#app/domain/scenario/edit/move-branch.ts';
import { moveChoice } from '#app/domain/scenario/edit/move-choice.ts';
import { moveLine } from '#app/domain/scenario/edit/move-line.ts';
import { movePart } from '#app/domain/scenario/edit/move-part.ts';
import { readPart } from '#app/domain/scenario/edit/read-part.ts';
import { removeChoice } from '#app/domain/scenario/edit/remove-choice.ts';
import { removeLine } from '#app/domain/scenario/edit/remove-line.ts';
import { removeMeter } from '#app/domain/scenario/edit/remove-meter.ts';
import { removeModel } from '#app/domain/scenario/edit/remove-model.ts';
import { removePart } from '#app/domain/scenario/edit/remove-part.ts';
import { removePersona } from '#app/domain/scenario/edit/remove-persona.ts';
import { renameFlag } from '#app/domain/scenario/edit/rename-flag.ts';
import { renameMeter } from '#app/domain/scenario/edit/rename-meter.ts';
import { renamePart } from '#app/domain/scenario/edit/rename-part.ts';
import { renamePersona } from '#app/domain/scenario/edit/rename-persona.ts';
import { setBranch } from '#app/domain/scenario/edit/set-branch.ts';
import { setChoice } from '#app/domain/scenario/edit/set-choice.ts';
import { setDecision } from '#app/domain/scenario/edit/set-decision.ts';
import { setHead } from '#app/domain/scenario/edit/set-head.ts';
import { setLine } from '#app/domain/scenario/edit/set-line.ts';
import { setMeter } from '#app/domain/scenario/edit/set-meter.ts';
import { setModel } from '#app/domain/scenario/edit/set-model.ts';
import { setPart } from '#app/domain/scenario/edit/set-part.ts';
import { setPersona } from '#app/domain/scenario/edit/set-persona.ts';
import { setReply } from '#app/domain/scenario/edit/set-reply.ts';
import { partOf, sheetOf } from '#app/domain/scenario/edit/sheet.ts';
import type { Sheet } from '#app/domain/scenario/edit/sheet.ts';

const odd = sheetOf(new SourceText(ODD));

/** The lines that an operation takes away, after `-`, and those that it adds, after `+`. */
function changed(edited: Edited, text = ODD): string[] {
  if (!edited.ok) return [edited.error];
  const before = text.split('\n');
  const after = (applyEdits(text, edited.value) ?? 'does not apply').split('\n');
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return [...before.slice(start, before.length - end).map((line) => `-${line}`), ...after.slice(start, after.length - end).map((line) => `+${line}`)];
}

const after = (edited: Edited): Sheet => sheetOf(new SourceText(edited.ok ? (applyEdits(ODD, edited.value) ?? '') : edited.error));
const reading = (sheet: Sheet, id: string) => {
  const part = partOf(sheet, id);
  return part && readPart(sheet, part);
};

describe('lines', () => {
  it('change in place, and keep their comments', () => {
    expect(changed(setLine(odd, 'call', 1, { text: 'A <b> & {c}' }))).toEqual(['-    <Say by="ann">Half &lt; a loaf.</Say>', '+    <Say by="ann">A \\<b> & \\{c}</Say>']);
    expect(changed(setLine(odd, 'call', 0, { text: 'It stops.' })).filter((line) => line.startsWith('+'))).toEqual(['+It stops.', '+', '+  {/* a comment', '+      over two lines */}', '+', '+  ']);
    expect(reading(after(setLine(odd, 'call', 0, { text: 'It stops.' })), 'call')?.scene?.lines[0]).toEqual({ kind: 'narration', text: 'It stops.' });
  });

  it('are said by another, on a condition', () => {
    expect(changed(setLine(odd, 'call', 2, { by: 'ann', when: '' }))).toEqual(["-    <Say by='bob' when='trust &gt;= 3 and not visited:gone'>", "+    <Say by='ann'>"]);
    expect(changed(setLine(odd, 'room', 0, { when: 'heard' }))).toEqual(['-\tWords.', '+\t<Narrate when="heard">Words.</Narrate>']);
    expect(changed(setLine(odd, 'call', 1, { text: 'One.\n\n- a\n- b' }))).toEqual(['-    <Say by="ann">Half &lt; a loaf.</Say>', '+    <Say by="ann">', '+      One.', '+', '+      - a', '+      - b', '+    </Say>']);
  });

  it('come, go and move', () => {
    expect(changed(addLine(odd, 'room', 1, { kind: 'said', by: 'cy', text: 'So "there".', when: 'heard' }))).toEqual(['+', '+\t<Say by="cy" when="heard">So "there".</Say>', '+']);
    expect(changed(addLine(odd, 'bare', 0, { kind: 'narration', text: '' }))).toEqual(['-<Scene id="bare" />', '+<Scene id="bare">', '+  …', '+</Scene>']);
    expect(changed(addLine(odd, 'well', 1, { kind: 'said', by: 'ann', text: 'Yes.' }))).toEqual(['-<Ending id="well" outcome=\'success\' title="Well">All done.</Ending>', '+<Ending id="well" outcome=\'success\' title="Well">', '+  All done.', '+', '+  <Say by="ann">Yes.</Say>', '+</Ending>']);
    expect(changed(removeLine(odd, 'call', 1))).toEqual(['-    <Say by="ann">Half &lt; a loaf.</Say>']);
    expect(reading(after(moveLine(odd, 'call', 3, 0)), 'call')?.syntax.lines.map((line) => line.text.slice(0, 8))).toEqual(['You hear', 'It rings', 'Half < a', 'One para']);
  });
});

describe('decisions', () => {
  it('have choices that change in place', () => {
    expect(changed(setChoice(odd, 'call', 'own', { text: '1. first' }))).toEqual(["-        I'll do it.", '+        1. first']);
    expect(changed(setChoice(odd, 'call', 'own', { effects: '', remark: 'It\'s "ours".' }))).toEqual(["-     effects='trust+2  set:heard'", '-     remark="It\'s', '-       yours.">', '+     remark="It\'s &quot;ours&quot;.">']);
    expect(changed(setChoice(odd, 'call', 'bounce', { when: 'trust > 2', rates: 'empathy:0' }))[1]).toContain('<Choice to="gone" id="bounce" when="trust > 2" rates="empathy:0">Open a ticket.</Choice> <Choice id="third"');
    expect(changed(setChoice(odd, 'call', 'own', { text: ' ' }))).toEqual(['Write some words here, or take the whole away.']);
    expect(changed(setChoice(odd, 'call', 'own', { id: 'bounce' }))).toEqual(['There is already a choice `bounce`; choose another id.']);
    expect(setChoice(odd, 'call', 'own', { text: "I'll do it.", effects: 'trust+2 set:heard' })).toEqual({ ok: true, value: [] });
  });

  it('have choices that come, go and move', () => {
    expect(changed(addChoice(odd, 'call', { id: 'new', to: 'lane', text: '<3' }, 1))).toEqual(['+  <Choice id="new" to="lane">', '+    \\<3', '+  </Choice>']);
    expect(changed(removeChoice(odd, 'call', 'third'))[1]).toBe('+  <Choice to="gone" id="bounce" when="trust > 1 or calm = 2">Open a ticket.</Choice>');
    expect(reading(after(moveChoice(odd, 'call', 'third', 0)), 'call')?.syntax.choices.map((choice) => choice.text)).toEqual(['And?', "I'll do it.", 'Open a ticket.']);
  });

  it('have a reply with models and ways on', () => {
    expect(changed(setReply(odd, 'room', { prompt: 'Now "what"?' }))[1]).toBe('+\t<Reply id="say" prompt="Now &quot;what&quot;?" criteria="empathy thanks">');
    expect(changed(setModel(odd, 'room', 1, { text: 'No & no', level: 2 }))[1]).toBe('+\t\t<Model level="1" remark="Cold.">No.</Model> <Model level="2">No & no</Model>');
    expect(changed(addModel(odd, 'room', { level: 0, text: 'Go.' }))).toEqual(['+\t\t<Model level="0">Go.</Model>']);
    expect(changed(removeModel(odd, 'room', 0))[1]?.trim()).toBe('+\t\t <Model level="3">Yes.</Model>');
    expect(changed(setBranch(odd, 'room', 1, { to: 'lane' }))).toEqual(["-\t\t   test='trust < 2' to='call'/>", "+\t\t   test='trust < 2' to='lane'/>"]);
    expect(changed(addBranch(odd, 'room', { test: 'heard', to: 'call' }))).toEqual(['+\t\t<When test="heard" to="call" />']);
    expect(changed(addBranch(odd, 'lane', { test: 'heard', to: 'call' }))).toEqual(['+<When test="heard" to="call" />']);
    expect(changed(moveBranch(odd, 'room', 0, 2))).toEqual(['The last way is taken when no other is, and stays the last.']);
  });

  it('become others, and no words are thrown away unasked', () => {
    expect(changed(setDecision(odd, 'call', 'reply'))).toEqual(['What this scene ends in now has words or conditions, which would be lost.']);
    expect(changed(setDecision(odd, 'lane', 'choices'))).toEqual(['-<Otherwise to="gone"/>', '+<Choice id="choice-1" to="gone">', '+  …', '+</Choice>']);
    expect(changed(setDecision(odd, 'bare', 'continue'))).toEqual(['-<Scene id="bare" />', '+<Scene id="bare">', '+  <Otherwise to="gone" />', '+</Scene>']);
    expect(reading(after(setDecision(odd, 'call', 'reply', { discard: true })), 'call')?.scene?.decision).toMatchObject({ kind: 'reply', reply: { id: 'call-reply', criteria: ['empathy', 'thanks'], branches: [{ to: 'room' }] } });
  });
});

describe('scenes and endings', () => {
  it('come, go, move and have titles', () => {
    expect(changed(addScene(odd, { id: 'new', title: 'A "new" one', after: 'room' }))).toEqual(['+<Scene id="new" title=\'A "new" one\'>', '+</Scene>', '+']);
    expect(changed(addEnding(odd, { id: 'new', title: 'New', outcome: 'mixed' }))).toEqual(['+<Ending id="new" title="New" outcome="mixed">', '+  …', '+</Ending>', '+']);
    expect(changed(addScene(odd, { id: 'heard' }))).toEqual(['There is already a flag `heard`; choose another id.']);
    expect(changed(addScene(odd, { id: 'No' }))[0]).toContain('is not an id');
    expect(changed(removePart(odd, 'bare'))).toEqual(['-<Scene id="bare" />', '-']);
    expect(after(movePart(odd, 'bare', 0)).parts.map((part) => part.id)).toEqual(['bare', 'call', 'room', 'lane', 'gone', 'well']);
    expect(changed(setPart(odd, 'call', { title: 'Ring' }))).toEqual(['-       title="The &quot;call&quot;">', '+       title="Ring">']);
    expect(changed(setPart(odd, 'well', { outcome: 'mixed' }))[1]).toContain("outcome='mixed'");
  });
});

describe('names', () => {
  const count = (edited: Edited) => (edited.ok ? edited.value.length : edited.error);
  it('change at every reference and nowhere else', () => {
    expect(count(renamePart(odd, 'gone', 'left'))).toBe(5);
    expect(reading(after(renamePart(odd, 'gone', 'left')), 'call')?.syntax.lines[2]?.element?.attributes[1]?.value).toBe('trust >= 3 and not visited:left');
    expect(count(renamePersona(odd, 'ann', 'anna'))).toBe(2);
    expect(count(renamePersona(odd, 'bob', 'rob'))).toBe(2);
    expect(count(renameMeter(odd, 'trust', 'faith'))).toBe(6);
    expect(count(renameFlag(odd, 'heard', 'known'))).toBe(3);
  });

  it('that are taken are refused', () => {
    expect(count(renamePart(odd, 'gone', 'ann'))).toBe('There is already a person `ann`; choose another id.');
    expect(count(renameMeter(odd, 'trust', 'empathy'))).toBe('There is already a criterion `empathy`; choose another id.');
    expect(count(renameFlag(odd, 'heard', 'calm'))).toBe('There is already a meter `calm`; choose another id.');
  });
});

describe('the front matter', () => {
  it('keeps its comments and its manner', () => {
    expect(changed(setHead(odd, { title: "It's odd" }))).toEqual(["-title:   'Odd: one'   # kept", "+title:   'It''s odd'   # kept"]);
    expect(changed(setHead(odd, { summary: 'One: line' }))).toEqual(['-summary: >', '-  One sentence', '-  over two lines.', '+summary: "One: line"']);
    expect(changed(setHead(odd, { rubrics: ['plain'] }))).toEqual(['-rubrics: [plain, other] # two', '+rubrics: [plain] # two']);
    expect(changed(setHead(odd, { minutes: 0 }))).toEqual(['The minutes are a whole number from 1 to 600.']);
  });

  it('has people and meters that come, change and go', () => {
    expect(changed(setPersona(odd, 'ann', { role: 'Boss, really' }))[1]).toBe('+client: { id: ann, name: Ann Example, role: "Boss, really" }');
    expect(changed(setPersona(odd, 'bob', { role: 'Boss, really' }))).toEqual(['-    role: Clerk', '+    role: Boss, really']);
    expect(changed(addPersona(odd, { id: 'di', name: 'Di', role: 'Nurse' }))).toEqual(['+  - id: di', '+    name: Di', '+    role: Nurse']);
    expect(changed(removePersona(odd, 'cy'))).toEqual(['-  - { id: cy, name: "Cy", role: Driver, look: bald }']);
    expect(changed(removePersona(odd, 'bob'))[0]).toContain('still says one line');
    expect(changed(addMeter(odd, { id: 'hope', start: 1, min: 0, max: 3 }))[1]).toBe('+  calm: { start: 0, min: -5, max: 5, name: Calm }, hope: { start: 1, min: 0, max: 3 } }');
    expect(changed(setMeter(odd, 'calm', { name: '', max: 6 }))[1]).toBe('+  calm: { start: 0, min: -5, max: 6 } }');
    expect(changed(removeMeter(odd, 'calm'))[0]).toContain('still used in one place');
  });
});
