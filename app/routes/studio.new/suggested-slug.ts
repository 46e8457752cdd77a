import { slugOf } from '#app/domain/content/slug-of.ts';

/** A course to put a lesson in, and how many it has already. */
export interface CourseChoice {
  slug: string;
  title: string;
  lessons: number;
}

/** The name that a title suggests; a lesson's begins with its place in the course, as in `04-own-it`. */
export function suggestedSlug(title: string, course: CourseChoice | undefined): string {
  const slug = slugOf(title);
  if (slug === '' || !course || /^\d/.test(slug)) return slug;
  return `${String(course.lessons + 1).padStart(2, '0')}-${slug}`.slice(0, 64).replace(/-+$/, '');
}
