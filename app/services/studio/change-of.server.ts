import type { Change, PendingChange } from '#app/domain/content/edit/change.ts';
import type { TextEdit } from '#app/domain/content/edit/text-edit.ts';
import type { LoggedChangeRow } from '#db/queries/drafts.ts';

/** A change as the editor knows it, of the row that keeps it. */
export const changeOf = ({ key, label, edits, undoes, revision, person_id, person, made_at }: LoggedChangeRow): Change => ({
  key,
  label,
  edits: JSON.parse(edits) as TextEdit[],
  undoes,
  revision,
  personId: person_id,
  person: person ?? '',
  at: made_at,
});

/** The part of a row that a change fills. */
export const rowOf = ({ key, label, edits, undoes }: PendingChange) => ({ key, label, edits: JSON.stringify(edits), undoes });
