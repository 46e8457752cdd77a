import { forgetOnDevice, readFromDevice } from '#app/components/device.ts';
import type { PendingChange } from '#app/domain/content/edit/change.ts';
import type { TextEdit } from '#app/domain/content/edit/text-edit.ts';

/** What a browser tab keeps of a draft until the server has it. */
export interface KeptChanges {
  /** The server's revision that the changes stand on. */
  revision: number;
  pendings: PendingChange[];
}

const prefixOf = (person: string, draft: string) => `deskside:draft:${person}:${draft}:`;

/** Keeps, or with nothing pending forgets, a tab's changes. False when the browser has no room. */
export function keepChanges(person: string, draft: string, tab: string, kept: KeptChanges): boolean {
  const key = prefixOf(person, draft) + tab;
  try {
    if (kept.pendings.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/**
 * What other tabs of this person kept, such as one that was closed or crashed; where such a tab still lives, both send the
 * same changes, which count once. It stays kept until `forget` is called.
 */
export function findKept(person: string, draft: string): { changes: KeptChanges[]; forget: () => void } {
  const prefix = prefixOf(person, draft);
  let keys: string[];
  try {
    keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    keys = [];
  }
  return {
    changes: keys.flatMap((key) => readFromDevice(key, isKept) ?? []),
    // Once: a tab that still lives keeps its own anew under the same key.
    forget: () => keys.splice(0).forEach(forgetOnDevice),
  };
}

function isKept(value: unknown): value is KeptChanges {
  return typeof value === 'object' && value !== null && 'revision' in value && typeof value.revision === 'number' && 'pendings' in value && Array.isArray(value.pendings) && value.pendings.every(isPending);
}

function isPending(value: unknown): value is PendingChange {
  return typeof value === 'object' && value !== null && 'key' in value && 'label' in value && 'edits' in value && Array.isArray(value.edits) && value.edits.every(isEdit);
}

function isEdit(value: unknown): value is TextEdit {
  return typeof value === 'object' && value !== null && 'at' in value && typeof value.at === 'number' && 'remove' in value && typeof value.remove === 'string' && 'insert' in value && typeof value.insert === 'string';
}
