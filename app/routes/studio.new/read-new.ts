import { newText as t } from '#app/messages/studio/en-new.ts';
import type { DraftKind } from '#app/domain/content/edit/change.ts';
import { suggestedSlug, type CourseChoice } from './suggested-slug.ts';

export const KINDS = ['scenario', 'lesson', 'rubric', 'course'] as const;

export type NewKind = Exclude<DraftKind, 'play'>;

/** What was filled in, as it was. */
export interface NewFields {
  kind: NewKind;
  title: string;
  slug: string;
  course: string;
}

export type NewMistakes = Partial<Record<'title' | 'slug' | 'course', string>>;

export const kindFrom = (asked: unknown): NewKind => KINDS.find((kind) => kind === asked) ?? 'scenario';

/** Reads the form; an empty name is made from the title. */
export function readNew(form: FormData, courses: readonly CourseChoice[], name = String(form.get('slug') ?? '').trim()): { fields: NewFields; whole: string; mistakes: NewMistakes } {
  const words = (name: string) => String(form.get(name) ?? '').trim();
  const kind = kindFrom(form.get('kind'));
  const course = kind === 'lesson' ? courses.find(({ slug }) => slug === words('course')) : undefined;
  const title = words('title');
  const slug = name || suggestedSlug(title, course);
  const mistakes: NewMistakes = {
    ...(title === '' && { title: t.titleMissing }),
    ...(title !== '' && slug === '' && { slug: t.slugMissing }),
    ...(kind === 'lesson' && !course && { course: t.courseMissing }),
  };
  return { fields: { kind, title, slug, course: words('course') }, whole: course ? `${course.slug}/${slug}` : slug, mistakes };
}
