import { expect, it } from 'vitest';
import type { Change, PendingChange } from '#app/domain/content/edit/change.ts';
import { overtake, takeAnswer, textOf } from '#app/domain/content/edit/take-answer.ts';
import type { OwnCopy } from '#app/domain/content/edit/take-answer.ts';
import { applyEdits } from '#app/domain/content/edit/text-edit.ts';
import { dice, randomEdits } from './dice.ts';

const TEXT = 'Dana rings.\nShe has waited since nine.\nOwn it.\n';

/** A draft as the server keeps it, without a database. */
class Draft {
  text = TEXT;
  log: Change[] = [];

  take(writer: string, since: number, sent: readonly PendingChange[]) {
    const missed = this.log.filter((change) => change.revision > since);
    const { pendings } = overtake(sent, missed);
    for (const pending of pendings) {
      this.text = applyEdits(this.text, pending.edits) ?? 'lost';
      this.log.push({ ...pending, revision: this.log.length + 1, personId: writer, person: writer, at: '' });
    }
    const kept = sent.filter(({ key }) => this.log.some((change) => change.key === key));
    return { missed, taken: kept.map(({ key }) => ({ key, revision: this.log.find((change) => change.key === key)?.revision ?? 0 })) };
  }
}

it('two browsers that write, lose answers and send again come to the text of the server, or are asked', () => {
  let conflicts = 0;
  let agreed = 0;
  for (let seed = 0; seed < 200; seed += 1) {
    const roll = dice(seed);
    const draft = new Draft();
    const copies: Record<string, OwnCopy> = { lena: { text: TEXT, revision: 0, pendings: [] }, ruth: { text: TEXT, revision: 0, pendings: [] } };
    const names = Object.keys(copies);
    let asked = false;
    const sync = (name: string, lost: boolean) => {
      const own = copies[name] as OwnCopy;
      const answer = draft.take(name, own.revision, own.pendings);
      if (lost) return;
      const next = takeAnswer(own, answer, { id: name, name }, '');
      if (next.conflict) {
        asked = true;
        expect(next.conflict.mine).toBe(textOf(own));
      }
      copies[name] = next;
    };
    for (let step = 0; step < 12 && !asked; step += 1) {
      const name = names[Math.floor(roll() * 2)] ?? '';
      const own = copies[name] as OwnCopy;
      if (roll() < 0.5) copies[name] = { ...own, pendings: [...own.pendings, { key: `${name}${step}`, label: '', undoes: null, edits: randomEdits(textOf(own), roll) }] };
      else sync(name, roll() < 0.3);
    }
    for (const name of [...names, ...names]) if (!asked) sync(name, false);
    if (asked) conflicts += 1;
    else {
      agreed += 1;
      for (const copy of Object.values(copies)) {
        expect(copy.pendings).toEqual([]);
        expect(textOf(copy)).toBe(draft.text);
        expect(copy.revision).toBe(draft.log.length);
      }
    }
  }
  expect(Math.min(conflicts, agreed)).toBeGreaterThan(20);
});
