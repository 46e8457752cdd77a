import { Form } from '@remix-run/react';
import { useRef, type FormEvent } from 'react';
import { Field } from '#app/components/field.tsx';
import { newText as t } from '#app/messages/studio/en-new.ts';
import { KINDS, readNew, type NewFields, type NewMistakes } from './read-new.ts';
import type { CourseChoice } from './suggested-slug.ts';

/** Kind, title and name of something new. The name follows the title until somebody writes one of their own. */
export function NewForm({ courses, fields, mistakes }: { courses: CourseChoice[]; fields: NewFields; mistakes: NewMistakes }) {
  const isOwn = useRef(fields.slug !== '');
  // The fields keep what is in them, so that what is typed before the scripts have come is not lost.
  function follow({ currentTarget: form, target }: FormEvent<HTMLFormElement>) {
    const slug = form.elements.namedItem('slug');
    if (!(slug instanceof HTMLInputElement)) return;
    if (target === slug) isOwn.current = slug.value !== '';
    else if (!isOwn.current) slug.value = readNew(new FormData(form), courses, '').fields.slug;
  }
  return (
    <Form method="post" className="form form--wide new" noValidate onChange={follow}>
      <fieldset>
        <legend className="field__label">{t.what}</legend>
        <div className="options">
          {KINDS.map((one) => (
            <label key={one} className="option">
              <input type="radio" name="kind" value={one} defaultChecked={fields.kind === one} />
              <span className="option__word">{t.kinds[one]}</span>
              <span className="option__about">{t.about[one]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <CourseField courses={courses} course={fields.course} error={mistakes.course} />
      <Field id="title" name="title" label={t.titleLabel} hint={t.titleHint} error={mistakes.title} defaultValue={fields.title} maxLength={120} autoComplete="off" required />
      <Field id="slug" name="slug" label={t.slug} hint={t.slugHint} error={mistakes.slug} defaultValue={fields.slug} maxLength={64} autoComplete="off" autoCapitalize="none" spellCheck={false} />
      <p>
        <button className="button button--large">{t.submit}</button>
      </p>
    </Form>
  );
}

/** Shown by the style sheet while a lesson is chosen, so that it also appears without scripts. */
function CourseField({ courses, course, error }: { courses: CourseChoice[]; course: string; error: string | undefined }) {
  return (
    <div className="field new__course">
      <label className="field__label" htmlFor="course">
        {t.course}
      </label>
      <p className="field__hint" id="course-hint">
        {courses.length === 0 ? t.courseNone : t.courseHint}
      </p>
      <select className="field__input" id="course" name="course" aria-invalid={error ? true : undefined} aria-describedby={error ? 'course-hint course-error' : 'course-hint'} defaultValue={course}>
        {courses.map(({ slug, title }) => (
          <option key={slug} value={slug}>
            {title}
          </option>
        ))}
      </select>
      {error && (
        <p className="field__error" id="course-error">
          {error}
        </p>
      )}
    </div>
  );
}
