import { editBetween } from '#app/domain/content/edit/text-edit.ts';
import { pathOf } from '#app/domain/content/edit/paths.ts';
import { db } from '#db';
import { listDraftReviews } from '#db/queries/draft-reviews.ts';
import { changeDraft, findDraft, listLastChanges } from '#db/queries/drafts.ts';
import { listPictures } from '#db/queries/pictures.ts';
import type { DraftRow } from '#db/schema.ts';
import { newId, now } from '../clock.server.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { changeOf, rowOf } from './change-of.server.ts';
import { reviewOf } from './draft-review-of.server.ts';
import { originOf } from './origin.server.ts';
import { getPresent, type PresentThing } from './present-source.server.ts';
import { requireDraft } from './require-author.server.ts';
import { getSettings } from './settings.server.ts';
import { findPlay, getShelf } from './shelf.server.ts';
import { sourceHash } from './source-hash.server.ts';
import type { DraftPage, Standing } from './types.ts';
import { visit } from './visits.server.ts';

const LOG_SHOWN = 300;

/** A draft with everything that its editor needs. Throws 404 when it is not the organisation's. */
export async function getDraftPage(person: SignedIn, id: string): Promise<DraftPage> {
  const found = await requireDraft(person, id);
  const { kind, slug } = found;
  const present = await getPresent(person.organisationId, kind, slug);
  const draft = await freshen(found, present);
  const [log, shelf, play, pictures, people, published] = await Promise.all([
    listLastChanges(db(), id, draft.revision, LOG_SHOWN),
    getShelf(person.organisationId, draft),
    kind === 'scenario' ? findPlay(person.organisationId, slug) : undefined,
    listPictures(db(), person.organisationId),
    visit(person, id, ''),
    standingOf(person, draft, present),
  ]);
  return {
    draft: { id, kind, slug, path: pathOf(kind, slug), revision: draft.revision, text: draft.text },
    log: log.map(changeOf),
    shelf,
    origin: originOf({ kind, slug, ...present, draft }),
    ...(play && { play: play.text }),
    pictures: pictures.map(({ name, alt, width, height }) => ({ name, alt, width, height })),
    people,
    me: { id: person.id, name: person.name },
    published,
  };
}

/** How a draft stands to what is published, for a page that shows nothing else of it. */
export async function getStanding(person: SignedIn, draft: DraftRow): Promise<Standing> {
  return standingOf(person, draft, await getPresent(person.organisationId, draft.kind, draft.slug));
}

async function standingOf(person: SignedIn, draft: DraftRow, { content, version }: PresentThing): Promise<Standing> {
  const current = content?.current_version_id && version?.id === content.current_version_id ? version : undefined;
  const [settings, [latest], play] = await Promise.all([
    getSettings(person),
    listDraftReviews(db(), draft.id),
    draft.kind === 'scenario' ? findPlay(person.organisationId, draft.slug) : undefined,
  ]);
  const newPlay = play?.own === true && play.text !== (current?.play ?? '');
  const newText = (draft.kind === 'play' ? (current?.play ?? '') : current?.source) !== draft.text;
  return {
    version: current?.number ?? null,
    unpublished: newText || newPlay,
    retired: (content?.retired_at ?? null) !== null || (version !== undefined && current === undefined),
    reviewRequired: settings['review-before-publishing'],
    review: latest ? reviewOf(latest, person, sourceHash(draft.text)) : null,
  };
}

/** A draft that nobody has changed since it was opened from a file follows the file, so that nobody edits what is out of date by having looked at it once. */
async function freshen(draft: DraftRow, { content, file }: PresentThing): Promise<DraftRow> {
  const untouched = file !== undefined && isUntouched(draft) && content?.origin !== 'studio' && draft.base_hash !== file.source_hash;
  if (!untouched) return draft;
  await changeDraft(db(), draft.organisation_id, draft.id, async (present) => ({
    answer: undefined,
    ...(present.revision === draft.revision && {
      keep: {
        text: file.source,
        at: now().toISOString(),
        personId: null,
        baseHash: file.source_hash,
        changes: [rowOf({ key: newId(), label: 'Follow the file', edits: editBetween(present.text, file.source), undoes: null })],
      },
    }),
  }));
  return (await findDraft(db(), draft.organisation_id, draft.id)) ?? draft;
}

const isUntouched = (draft: DraftRow): boolean => draft.base_hash !== null && sourceHash(draft.text) === draft.base_hash;
