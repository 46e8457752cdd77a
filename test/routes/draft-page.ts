import type { Change } from '#app/domain/content/edit/change.ts';
import { editBetween } from '#app/domain/content/edit/text-edit.ts';
import type { DraftPage } from '#app/services/studio/types.ts';

export const TEXT = 'Dana rings.\r\nShe has waited since nine.\r\nOwn it.\r\n';

/** What the editor of a lesson is told, with a log whose last change led to this text. */
export const draftPage = (text = TEXT, log: Change[] = []): DraftPage => ({
  draft: { id: 'd', kind: 'lesson', slug: 'course/lesson', path: 'courses/course/lesson.mdx', revision: log.length, text },
  log,
  shelf: { rubrics: [], scenarios: [], lessons: [], pictures: [] },
  origin: { from: 'studio', path: '', forked: false, moved: false },
  pictures: [],
  people: [],
  me: { id: 'me', name: 'Henk' },
  published: { version: null, unpublished: true, retired: false, reviewRequired: false, review: null },
});

/** A change that Ruth has made to a text. */
export const changed = (text: string, from: string, to: string, revision: number): Change => ({
  key: `theirs-${revision}`, label: '', edits: editBetween(text, text.replace(from, to)), undoes: null, revision, personId: 'ruth', person: 'Ruth', at: '',
});
