import { db } from '#db';
import { listPublished } from '#db/queries/contents.ts';
import { getRubrics } from '../content/versions.server.ts';

export interface Behaviour {
  id: string;
  name: string;
  about: string;
}

/** The service behaviours that thanks can be for: the criteria of the published rubrics, by rubric. One that several rubrics have stands under the first. */
export async function listBehaviours(organisationId: string): Promise<{ title: string; behaviours: Behaviour[] }[]> {
  const published = await listPublished(db(), organisationId, 'rubric');
  const rubrics = await getRubrics(published.flatMap(({ current_version_id }) => current_version_id ?? []));
  const known = new Set<string>();
  return rubrics.map(({ title, criteria }) => ({
    title,
    behaviours: criteria.flatMap(({ id, name, about }) => {
      if (known.has(id)) return [];
      known.add(id);
      return [{ id, name, about }];
    }),
  }));
}
