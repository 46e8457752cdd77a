import type { StudioRow } from '#app/services/studio/types.ts';

/** Rows that stand together under one head. */
export interface Group {
  kind: 'course' | 'scenario' | 'rubric';
  rows: StudioRow[];
}

/** Courses, each with its lessons after it; then scenarios, then rubrics. A group without rows is left out. */
export function groupsOf(rows: readonly StudioRow[]): Group[] {
  const of = (kind: StudioRow['kind']) => rows.filter((row) => row.kind === kind);
  const lessons = of('lesson');
  const courses = of('course');
  const inCourse = (course: string) => lessons.filter(({ slug }) => courseOf(slug) === course);
  const stray = lessons.filter(({ slug }) => !courses.some((course) => course.slug === courseOf(slug)));
  const groups: Group[] = [
    { kind: 'course', rows: [...courses.flatMap((course) => [course, ...inCourse(course.slug)]), ...stray] },
    { kind: 'scenario', rows: of('scenario') },
    { kind: 'rubric', rows: of('rubric') },
  ];
  return groups.filter((group) => group.rows.length > 0);
}

const courseOf = (slug: string): string => slug.split('/')[0] ?? '';
