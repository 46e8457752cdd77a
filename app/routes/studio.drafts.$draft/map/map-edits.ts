import type { Edited } from '#app/domain/content/edit/edited.ts';
import { applyEdits, editBetween } from '#app/domain/content/edit/text-edit.ts';
import { SourceText } from '#app/domain/content/source-text.ts';
import { ok } from '#app/domain/result.ts';
import { addChoice } from '#app/domain/scenario/edit/add-choice.ts';
import { addEnding } from '#app/domain/scenario/edit/add-ending.ts';
import { addScene } from '#app/domain/scenario/edit/add-scene.ts';
import { readPart } from '#app/domain/scenario/edit/read-part.ts';
import { setBranch } from '#app/domain/scenario/edit/set-branch.ts';
import { setChoice } from '#app/domain/scenario/edit/set-choice.ts';
import { partOf, sheetOf } from '#app/domain/scenario/edit/sheet.ts';
import type { Sheet } from '#app/domain/scenario/edit/sheet.ts';
import { conditionAsWritten } from '#app/domain/scenario/as-written.ts';
import type { Outcome, Scene } from '#app/domain/scenario/model.ts';
import { branchesOf } from '#app/domain/scenario/parts.ts';

/** A way out of a scene that a form can point elsewhere. */
export interface WayOut {
  key: string;
  kind: 'new-choice' | 'choice' | 'branch';
  /** The choice's id or the branch's test; '' for the branch without one. */
  label: string;
  to: string;
}

const NEW_CHOICE: WayOut = { key: 'new-choice', kind: 'new-choice', label: '', to: '' };

/** The ways out of a scene, and a new choice where one may stand; none for an ending, or while the scene cannot be read. */
export function waysOutOf(sheet: Sheet, id: string): WayOut[] {
  const part = partOf(sheet, id);
  const scene = part && readPart(sheet, part)?.scene;
  return scene ? waysOf(scene) : [];
}

function waysOf(scene: Scene): WayOut[] {
  const branches = branchesOf(scene).map(({ test, to }, index): WayOut => ({ key: `branch ${index}`, kind: 'branch', label: test ? conditionAsWritten(test) : '', to }));
  if (scene.decision.kind === 'choices') {
    return [NEW_CHOICE, ...scene.decision.choices.map(({ id, to }): WayOut => ({ key: `choice ${id}`, kind: 'choice', label: id, to }))];
  }
  return scene.decision.kind === 'continue' && branches.length === 0 ? [NEW_CHOICE] : branches;
}

/** Points a way out of a scene to somewhere else; a new choice says `words`. */
export function pointWay(sheet: Sheet, sceneId: string, key: string, { to, words }: { to: string; words: string }): Edited {
  const [kind, ...rest] = key.split(' ');
  if (kind === 'branch') return setBranch(sheet, sceneId, Number(rest[0]), { to });
  if (kind === 'choice') return setChoice(sheet, sceneId, rest.join(' '), { to });
  return addChoice(sheet, sceneId, { id: freeChoice(sheet, sceneId, to), to, text: words });
}

export type NewPart = { id: string; kind: 'scene' | Outcome };

/** Adds a scene or an ending, after `from` if it is a scene, and points a way of `from` to it unless `way` is undefined. */
export function addPart(sheet: Sheet, from: string | undefined, { id, kind }: NewPart, way: { key: string; words: string } | undefined): Edited {
  const after = from === undefined ? {} : { after: from };
  const added = (before: Sheet) => (kind === 'scene' ? addScene(before, { id, ...after }) : addEnding(before, { id, title: titleOf(id), outcome: kind }));
  if (!way || from === undefined) return added(sheet);
  return inTurn(sheet, added, (next) => pointWay(next, from, way.key, { to: id, words: way.words }));
}

/** Several operations as one step. */
function inTurn(sheet: Sheet, ...operations: ((sheet: Sheet) => Edited)[]): Edited {
  let present = sheet;
  for (const operation of operations) {
    const edited = operation(present);
    if (!edited.ok) return edited;
    present = sheetOf(new SourceText(applyEdits(present.source.text, edited.value) ?? present.source.text));
  }
  return ok(editBetween(sheet.source.text, present.source.text));
}

function freeChoice(sheet: Sheet, sceneId: string, to: string): string {
  const taken = new Set(waysOutOf(sheet, sceneId).map(({ label }) => label));
  return free(to, taken);
}

/** An id that is not taken yet: the wanted one, or with a number after it. */
export function free(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let n = 2; ; n += 1) if (!taken.has(`${wanted}-${n}`)) return `${wanted}-${n}`;
}

/** A first title made of an id: "won-back" becomes "Won back". */
const titleOf = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
