import type { Course } from '#app/domain/content/course.ts';
import type { Lesson } from '#app/domain/content/lesson.ts';
import type { Rubric } from '#app/domain/rubric/model.ts';
import type { Scenario } from '#app/domain/scenario/model.ts';
import { db } from '#db';
import { getVersion } from '#db/queries/contents.ts';

/** A published lesson: its model without the body, and the hash of its browser module. One published before there were replies has none. */
export type PublishedLesson = Omit<Lesson, 'body' | 'replies'> & { module: string } & Partial<Pick<Lesson, 'replies'>>;

const LIMIT = 500;
const loaded = new Map<string, Promise<unknown>>();

/** A version's model. Versions never change, so each is read once and kept; the oldest goes when there are many. */
function getModel<T>(versionId: string): Promise<T> {
  let model = loaded.get(versionId);
  if (!model) {
    model = getVersion(db(), versionId).then((version) => JSON.parse(version.compiled) as T);
    model.catch(() => loaded.delete(versionId));
    loaded.set(versionId, model);
    const oldest = loaded.keys().next().value;
    if (loaded.size > LIMIT && oldest !== undefined) loaded.delete(oldest);
  }
  return model as Promise<T>;
}

export const getScenario = (versionId: string) => getModel<Scenario>(versionId);
export const getLesson = (versionId: string) => getModel<PublishedLesson>(versionId);
export const getCourse = (versionId: string) => getModel<Course>(versionId);
export const getRubrics = (versionIds: string[]) => Promise.all(versionIds.map((id) => getModel<Rubric>(id)));
