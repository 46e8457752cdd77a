import type { Criterion, Rubric } from './model.ts';

/** Every criterion of several rubrics, in order. Their ids are unique together; the content check sees to it. */
export const criteriaOf = (rubrics: Rubric[]): Criterion[] => rubrics.flatMap((rubric) => rubric.criteria);

/** Mastery over several rubrics: the strictest of them. */
export const masteryOf = (rubrics: Rubric[]): number => Math.max(...rubrics.map((rubric) => rubric.mastery));
