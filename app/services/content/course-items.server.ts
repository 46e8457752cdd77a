import { db } from '#db';
import { listStandings, replaceItems } from '#db/queries/contents.ts';
import { getCourse } from './versions.server.ts';

/**
 * Brings the items of every course to what its current version names and what of that can be taken now. What was retired,
 * or was never published, is left out until it can be taken: nobody is sent to a page that is not there.
 */
export async function refreshCourseItems(organisationId: string): Promise<void> {
  const contents = await listStandings(db(), organisationId);
  const open = contents.filter((content) => content.current_version_id !== null && content.retired_at === null);
  for (const { id, current_version_id } of open.filter(({ kind }) => kind === 'course')) {
    const { items } = await getCourse(current_version_id ?? '');
    const found = items.flatMap((item) => open.find(({ kind, slug }) => kind === item.kind && slug === item.slug)?.id ?? []);
    await replaceItems(db(), organisationId, id, found);
  }
}
