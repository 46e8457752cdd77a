import { CRITERIA, STEPS } from '#app/domain/rubric/appraise/scorer/model.ts';
import type { Rubric } from '#app/domain/rubric/model.ts';

/** Every criterion and step that the local scorer knows, as a rubric of its own. */
export const EVERY_LOCAL: Rubric = {
  slug: 'local',
  title: 'Everything that is rated here',
  about: 'The seven criteria of service in one reply and the four steps of taking a complaint.',
  mastery: 0.7,
  criteria: CRITERIA.map((name) => ({ id: name, name, about: '', scale: STEPS.has(name) ? 'done' : 'levels', weight: 1, rater: `local:${name}`, descriptors: [] })),
};
