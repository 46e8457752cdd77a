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
import { removeBranch } from '#app/domain/scenario/edit/remove-branch.ts';
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
import { setClient } from '#app/domain/scenario/edit/set-client.ts';
import { setDecision } from '#app/domain/scenario/edit/set-decision.ts';
import { setHead } from '#app/domain/scenario/edit/set-head.ts';
import { setLine } from '#app/domain/scenario/edit/set-line.ts';
import { setMeter } from '#app/domain/scenario/edit/set-meter.ts';
import { setModel } from '#app/domain/scenario/edit/set-model.ts';
import { setPart } from '#app/domain/scenario/edit/set-part.ts';
import { setPersona } from '#app/domain/scenario/edit/set-persona.ts';
import { setReply } from '#app/domain/scenario/edit/set-reply.ts';
import type { Edited } from '#app/domain/content/edit/edited.ts';
import type { Sheet } from '#app/domain/scenario/edit/sheet.ts';
import { valueOf } from '#app/domain/scenario/edit/syntax.ts';
import { typed } from './odd.ts';

export interface Step {
  name: string;
  edited: Edited;
}

/** One random operation on a sheet. */
export function randomStep(sheet: Sheet, next: () => number): Step {
  const upTo = (most: number) => Math.floor(next() * (most + 1));
  const one = <T>(of: readonly T[]): T => of[upTo(of.length - 1)] as T;
  const part = one(sheet.parts);
  const fresh = () => `new-${upTo(100_000)}`;
  const words = () => typed(next);
  const maybe = <T>(value: T) => (next() < 0.5 ? { value } : {});
  const syntax = readPart(sheet, part)?.syntax;
  const places = syntax?.lines.length ?? 0;
  const choice = () => valueOf(one(syntax?.choices ?? []) ?? syntax?.element ?? { attributes: [] } as never, 'id');
  const condition = () => one(['trust > 1', 'heard', 'not visited:call and trust < 4', '']);
  const steps: [string, () => Edited][] = [
    ['add-scene', () => addScene(sheet, { id: fresh(), ...(next() < 0.5 ? { title: words() } : {}), ...(next() < 0.5 ? { after: part.id } : {}) })],
    ['add-ending', () => addEnding(sheet, { id: fresh(), title: words(), outcome: 'mixed' })],
    ['remove-part', () => (sheet.parts.length > 3 ? removePart(sheet, part.id) : setPart(sheet, part.id, { title: words() }))],
    ['move-part', () => movePart(sheet, part.id, upTo(sheet.parts.length - 1))],
    ['rename-part', () => renamePart(sheet, part.id, fresh())],
    ['set-part', () => setPart(sheet, part.id, { title: words(), ...(part.kind === 'Ending' ? { outcome: 'mixed' as const } : {}) })],
    ['add-line', () => addLine(sheet, part.id, upTo(places), one([{ kind: 'said', by: 'ann', text: words(), when: condition() } as const, { kind: 'narration', text: words() } as const, { kind: 'narration', text: words(), when: condition() } as const]))],
    ['set-line', () => setLine(sheet, part.id, upTo(places - 1), { text: words() })],
    ['set-line when', () => setLine(sheet, part.id, upTo(places - 1), { when: condition(), ...('value' in maybe(1) ? { text: words() } : {}) })],
    ['remove-line', () => removeLine(sheet, part.id, upTo(places - 1))],
    ['move-line', () => moveLine(sheet, part.id, upTo(places - 1), upTo(places - 1))],
    ['set-decision', () => setDecision(sheet, part.id, one(['choices', 'reply', 'continue']), { discard: next() < 0.3 })],
    ['add-choice', () => addChoice(sheet, part.id, { id: fresh(), to: 'call', text: words(), remark: words() }, upTo(3))],
    ['set-choice', () => setChoice(sheet, part.id, choice(), { text: words() })],
    ['set-choice attributes', () => setChoice(sheet, part.id, choice(), { id: fresh(), remark: one([words(), '']), effects: one(['trust+1', '']), when: condition(), rates: one(['empathy:1', '']) })],
    ['remove-choice', () => removeChoice(sheet, part.id, choice())],
    ['move-choice', () => moveChoice(sheet, part.id, choice(), upTo(2))],
    ['set-reply', () => setReply(sheet, part.id, { prompt: words(), criteria: 'thanks' })],
    ['add-model', () => addModel(sheet, part.id, { level: upTo(3), text: words() })],
    ['set-model', () => setModel(sheet, part.id, upTo(1), { text: words(), level: 2, remark: words() })],
    ['remove-model', () => removeModel(sheet, part.id, upTo(1))],
    ['add-branch', () => addBranch(sheet, part.id, { test: 'trust < 3', to: 'call', effects: 'set:heard' }, upTo(2))],
    ['set-branch', () => setBranch(sheet, part.id, upTo(2), { to: 'room', effects: one(['', 'trust=2']) })],
    ['remove-branch', () => removeBranch(sheet, part.id, upTo(2))],
    ['move-branch', () => moveBranch(sheet, part.id, upTo(2), upTo(2))],
    ['set-head', () => setHead(sheet, one([{ title: words() }, { summary: words() }, { minutes: 1 + upTo(30) }, { rubrics: one([['plain'], ['other', 'plain'], ['third', 'plain'], ['plain', 'other', 'third']]) }]))],
    ['set-client', () => setClient(sheet, { name: words(), look: one(['bald', '']) })],
    ['add-persona', () => addPersona(sheet, { id: fresh(), name: words(), role: words() })],
    ['set-persona', () => setPersona(sheet, one(['ann', 'bob', 'cy']), { role: words(), look: one(['bald', '']) })],
    ['remove-persona', () => removePersona(sheet, one(['bob', 'cy']))],
    ['rename-persona', () => renamePersona(sheet, one(['ann', 'bob']), one(['ann', 'bob', fresh()]))],
    ['add-meter', () => addMeter(sheet, { id: fresh(), start: 1, min: 0, max: 5, name: one(['', words()]) })],
    ['set-meter', () => setMeter(sheet, 'trust', { start: upTo(4), name: one(['', words()]) })],
    ['remove-meter', () => removeMeter(sheet, one(['calm', 'trust']))],
    ['rename-meter', () => renameMeter(sheet, 'trust', one(['trust', 'faith']))],
    ['rename-flag', () => renameFlag(sheet, 'heard', one(['heard', fresh()]))],
  ];
  const [name, run] = one(steps);
  return { name, edited: run() };
}
