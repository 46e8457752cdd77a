import { createStore } from 'zustand';
import { editorText as t } from '#app/messages/studio/en-editor.ts';
import type { Change, PendingChange } from '#app/domain/content/edit/change.ts';
import { stacksOf, takeBack } from '#app/domain/content/edit/history.ts';
import { mergeTexts, resolved } from '#app/domain/content/edit/merge.ts';
import { rawEdits } from '#app/domain/content/edit/raw-text.ts';
import { overtake, takeAnswer, textOf } from '#app/domain/content/edit/take-answer.ts';
import { applyEdits, editBetween, invertEdits, type TextEdit } from '#app/domain/content/edit/text-edit.ts';
import { SourceText } from '#app/domain/content/source-text.ts';
import { sheetOf } from '#app/domain/scenario/edit/sheet.ts';
import type { DraftPage } from '#app/services/studio/types.ts';
import type { StudioState, StudioStore, StudioView } from './studio-state.ts';

const COALESCE_MS = 1500;

/** The store of one draft, opened at a view. `clock` is in milliseconds. */
export function createStudioStore(page: DraftPage, view: StudioView, clock: () => number = Date.now): StudioStore {
  /** The change that typing still adds to. */
  let open: { key: string; coalesce: string; begun: number; before: string } | undefined;

  return createStore<StudioState>()((set, get) => {
    function derived(text: string) {
      const source = new SourceText(text);
      const sheet = sheetOf(source);
      return { text, source, sheet };
    }

    function labels(log: readonly Change[], pendings: readonly PendingChange[]) {
      const all = whole(log, pendings);
      const { undo, redo } = stacksOf(all, page.me.id);
      const labelOf = (key: string | undefined) => all.find((change) => change.key === key)?.label;
      return { undoLabel: labelOf(undo.at(-1)), redoLabel: labelOf(redo.at(-1)) };
    }

    const whole = (log: readonly Change[], pendings: readonly PendingChange[]) => [...log, ...pendings.map((pending) => ({ ...pending, personId: page.me.id }))];

    function add(label: string, edits: readonly TextEdit[], undoes: string | null, coalesce?: string) {
      const { text, pendings, log, conflict } = get();
      const kept = edits.filter(({ remove, insert }) => remove !== insert);
      if (kept.length === 0 || conflict) return;
      const next = applyEdits(text, kept);
      if (next === undefined) throw new Error(`The edit “${label}” does not fit the text.`);
      const last = pendings.at(-1);
      const goesOn = coalesce !== undefined && open?.coalesce === coalesce && open.key === last?.key && clock() - open.begun < COALESCE_MS;
      // A new key for what typing adds to as well: another tab may have found the change as it was, and sent it.
      const key = crypto.randomUUID();
      const changes = goesOn && last && open
        ? [...pendings.slice(0, -1), { ...last, key, edits: editBetween(open.before, next) }].filter((change) => change.edits.length > 0)
        : [...pendings, { key, label, edits: kept, undoes }];
      open = coalesce === undefined ? undefined : goesOn && open ? { ...open, key } : { key, coalesce, begun: clock(), before: text };
      set({ ...derived(next), pendings: changes, status: get().status === 'saved' || get().status === 'refused' ? 'unsaved' : get().status, ...labels(log, changes) });
    }

    function step(stack: 'undo' | 'redo') {
      const { log, pendings, status, conflict } = get();
      if (conflict) return;
      const all = whole(log, pendings);
      const key = stacksOf(all, page.me.id)[stack].at(-1);
      const change = all.find((one) => one.key === key);
      if (!change) return;
      const edits = takeBack(all, change.key);
      if (!edits) return set({ said: t.cannotUndo(change.label) });
      open = undefined;
      // What the server has refused never came to be, so taking it back leaves nothing to send.
      if (status === 'refused' && pendings.at(-1)?.key === key) forget(pendings.slice(0, -1), edits);
      else add(change.label, edits, change.key);
      set({ said: stack === 'undo' ? t.undone(change.label) : t.redone(change.label) });
    }

    function forget(pendings: PendingChange[], edits: readonly TextEdit[]) {
      const { text, log } = get();
      set({ ...derived(applyEdits(text, edits) ?? text), pendings, status: pendings.length > 0 ? 'unsaved' : 'saved', refused: undefined, ...labels(log, pendings) });
    }

    const source = new SourceText(page.draft.text);
    const sheet = sheetOf(source);
    return {
      page,
      text: page.draft.text,
      source,
      sheet,
      saved: { text: page.draft.text, revision: page.draft.revision },
      log: page.log,
      pendings: [],
      status: 'saved',
      refused: undefined,
      people: page.people,
      conflict: undefined,
      stranded: [],
      checked: undefined,
      checkedText: undefined,
      sound: true,
      lastSound: sheet,
      selected: sheet.parts[0]?.id ?? '',
      view,
      goal: undefined,
      said: '',
      ...labels(page.log, []),

      edit: (label, edits, coalesce) => add(label, rawEdits(get().text, edits), null, coalesce),
      editRaw: (label, edits, coalesce) => add(label, edits, null, coalesce),
      undo: () => step('undo'),
      redo: () => step('redo'),
      select: (selected) => set({ selected }),
      setView: (next) => set({ view: next }),
      goTo: (line, column) => set({ view: 'source', goal: { line, column, n: (get().goal?.n ?? 0) + 1 } }),
      say: (said) => set({ said }),
      sending() {
        open = undefined;
        return get().pendings;
      },
      take(answer) {
        const { saved, pendings, log, text } = get();
        const next = takeAnswer({ ...saved, pendings }, answer, page.me, new Date(clock()).toISOString());
        const others = next.log.filter((change) => change.personId !== page.me.id);
        const shared = { saved: { text: next.text, revision: next.revision }, log: [...log, ...next.log].slice(-600), people: answer.people, refused: undefined };
        if (next.conflict) {
          const pieces = mergeTexts(next.conflict.base, next.conflict.mine, next.text);
          set({ ...shared, pendings: [], status: 'conflict', conflict: { pieces, theirs: others.at(-1)?.person ?? '' } });
          return;
        }
        const after = textOf(next);
        set({
          ...shared,
          ...(after === text ? {} : derived(after)),
          pendings: [...next.pendings],
          status: next.pendings.length > 0 ? 'unsaved' : 'saved',
          ...(others.length > 0 ? { said: t.othersChanged(others.at(-1)?.person ?? '') } : {}),
          ...labels(shared.log, next.pendings),
        });
      },
      fail: (status, refused) => set({ status, refused }),
      adopt({ revision, pendings: kept }) {
        const { saved, log, pendings } = get();
        const since = log.filter((change) => change.revision > revision);
        const known = since.length === saved.revision - revision;
        const row = known ? overtake(kept, [...since, ...pendings]) : { pendings: [], apart: kept.length === 0 };
        const base = known ? textBefore(saved.text, since) : undefined;
        const mine = base === undefined ? undefined : textWith(base, kept);
        if (!row.apart && base !== undefined && mine !== undefined && pendings.length === 0 && !get().conflict) {
          const pieces = mergeTexts(base, mine, saved.text);
          return set({ status: 'conflict', conflict: { pieces, theirs: since.at(-1)?.person ?? '' } });
        }
        const changes = [...pendings, ...row.pendings];
        const text = row.apart ? textWith(saved.text, changes) : undefined;
        if (text === undefined) return set({ stranded: [...get().stranded, ...kept.flatMap(({ edits }) => edits.map(({ insert }) => insert)).filter((words) => words.trim() !== '')] });
        if (row.pendings.length === 0) return;
        set({ ...derived(text), pendings: changes, status: 'unsaved', said: t.recovered, ...labels(log, changes) });
      },
      resolve(resolutions) {
        const { conflict, saved, log } = get();
        if (!conflict) return;
        const text = resolved(conflict.pieces, resolutions);
        const edits = editBetween(saved.text, text);
        const changes: PendingChange[] = edits.length === 0 ? [] : [{ key: crypto.randomUUID(), label: t.conflict.title, edits, undoes: null }];
        set({ ...derived(text), pendings: changes, conflict: undefined, status: changes.length > 0 ? 'unsaved' : 'saved', ...labels(log, changes) });
      },
      forgetStranded: () => set({ stranded: [] }),
      havePicture({ name, alt }) {
        const { page: present } = get();
        if (present.shelf.pictures.includes(name)) return;
        const pictures = [...present.pictures, { name, alt, width: 0, height: 0 }];
        set({ page: { ...present, pictures, shelf: { ...present.shelf, pictures: [...present.shelf.pictures, name] } } });
      },
      takeCheck(text, checked) {
        set({ checked, checkedText: text, sound: checked.sound, ...(checked.sound && text === get().text ? { lastSound: get().sheet } : {}) });
      },
    };
  });
}

/** The text after these changes; undefined where they do not fit. */
const textWith = (text: string, changes: readonly PendingChange[]): string | undefined =>
  changes.reduce<string | undefined>((before, { edits }) => (before === undefined ? undefined : applyEdits(before, edits)), text);

/** The text before these changes were made to it; undefined where they do not fit. */
function textBefore(text: string, changes: readonly Change[]): string | undefined {
  return [...changes].reverse().reduce<string | undefined>((after, { edits }) => (after === undefined ? undefined : applyEdits(after, invertEdits(edits))), text);
}
