import { courseStarter, lessonStarter, rubricStarter, scenarioStarter } from '#app/domain/content/edit/starters.ts';
import type { ContentKind } from '#db/schema.ts';
import { getShelf } from './shelf.server.ts';

/** The text that something new begins as: sound where the organisation has what it refers to, a rubric or something to list. */
export async function starterOf(organisationId: string, kind: ContentKind, title: string): Promise<string> {
  if (kind === 'lesson') return lessonStarter({ title });
  if (kind === 'rubric') return rubricStarter({ title });
  const { rubrics, scenarios } = await getShelf(organisationId, { kind, slug: '' });
  if (kind === 'course') return courseStarter({ title, first: { kind: 'scenario', slug: scenarios[0] ?? 'first-scenario' } });
  // The rubric that scenarios are most likely to be rated by: the one with most criteria of four levels.
  const levels = (rubric: (typeof rubrics)[number]) => rubric.criteria.filter(({ scale }) => scale === 'levels');
  const [rubric] = [...rubrics].sort((a, b) => levels(b).length - levels(a).length);
  return scenarioStarter({ title, rubric: rubric?.slug ?? 'it-service', criterion: (rubric && levels(rubric)[0]?.id) ?? 'empathy' });
}
