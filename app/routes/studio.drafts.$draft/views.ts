import type { DraftKind } from '#app/domain/content/edit/change.ts';
import type { StudioView } from './studio-state.ts';

/** The views that a draft of each kind has; the first is the one that it opens in. */
export const VIEWS: Record<DraftKind, readonly StudioView[]> = {
  scenario: ['outline', 'map', 'source', 'try', 'checks'],
  rubric: ['outline', 'source', 'checks'],
  lesson: ['source', 'checks'],
  course: ['source', 'checks'],
  play: ['source', 'checks'],
};

/** The view that an address asks for, or the first of its kind. */
export function viewFrom(kind: DraftKind, asked: string | null): StudioView {
  const views = VIEWS[kind];
  return views.find((view) => view === asked) ?? views[0] ?? 'source';
}
