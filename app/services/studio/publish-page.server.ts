import { checkDraft } from '#app/domain/content/check-draft.ts';
import { compareSources, type Comparison } from '#app/domain/content/diff/compare-sources.ts';
import { Report } from '#app/domain/content/report.ts';
import { fail, type Problem, type Result } from '#app/domain/result.ts';
import { parsePlay } from '#app/domain/scenario/play.ts';
import { db } from '#db';
import { findLatestVersion } from '#db/queries/versions.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { getDraftPage } from './draft-page.server.ts';
import { getPresent } from './present-source.server.ts';
import { publishDraft } from './publish-draft.server.ts';
import { requireDraft } from './require-author.server.ts';
import { titleIn } from '#app/domain/content/title-in.ts';
import type { DraftPage, NotPublished, NowPublished, Standing } from './types.ts';

/** Everything to be known before a draft is published. */
export interface PublishPage {
  draft: Pick<DraftPage['draft'], 'id' | 'kind' | 'slug' | 'path' | 'revision'>;
  title: string;
  /** The number that its next version gets. */
  next: number;
  standing: Standing;
  /** Null while nothing is published: then all of it is new. */
  comparison: Comparison | null;
  problems: Problem[];
  /** Of a scenario, in order; they run where the scenario itself has no error. */
  transcripts: { name: string; fails: boolean }[];
}

/** A draft beside what is published, with what the check finds in it. Throws 404 when it is not the organisation's. */
export async function getPublishPage(person: SignedIn, id: string): Promise<PublishPage> {
  const { draft, shelf, play, published } = await getDraftPage(person, id);
  const { content, version } = await getPresent(person.organisationId, draft.kind, draft.slug);
  const latest = content && (await findLatestVersion(db(), content.id));
  // A check costs more than all else here, and what is published has had it.
  const { problems } = published.unpublished ? checkDraft({ kind: draft.kind, path: draft.path, text: draft.text, ...(play !== undefined && { play }) }, shelf) : { problems: [] };
  const current = published.version === null ? undefined : version;
  return {
    draft: { id: draft.id, kind: draft.kind, slug: draft.slug, path: draft.path, revision: draft.revision },
    title: titleIn(draft),
    next: (latest?.number ?? 0) + 1,
    standing: published,
    comparison: current ? compareSources(draft.kind, draft.path, { source: current.source, play: current.play }, { source: draft.text, play: play ?? null }) : null,
    problems,
    transcripts: transcriptsOf(play ?? '', problems),
  };
}

/** A transcript fails where a problem of its file stands between its name and the next one's. */
function transcriptsOf(play: string, problems: readonly Problem[]): PublishPage['transcripts'] {
  const transcripts = parsePlay(play, new Report('play'));
  const wrong = problems.filter(({ path, severity }) => path.endsWith('.play') && severity === 'error');
  return transcripts.map(({ name, at }, index) => {
    const end = transcripts[index + 1]?.at.line ?? Infinity;
    return { name, fails: wrong.some(({ line }) => line >= at.line && line < end) };
  });
}

/** Publishes a draft if it is still the one that the page showed, so that nobody releases words that they have not seen. */
export async function publishShown(person: SignedIn, id: string, revision: number, note: string): Promise<Result<NowPublished, NotPublished>> {
  const draft = await requireDraft(person, id);
  if (draft.revision !== revision) return fail({ code: 'meanwhile', sentence: 'The draft has been changed since this page was opened. Look at what is published now, and publish it again.', problems: [] });
  return publishDraft(person, id, note);
}
