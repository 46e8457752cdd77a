import { useEffect, useMemo, useRef, useState } from 'react';
import type { FormEvent, MouseEvent } from 'react';
import { LessonStateContext } from '#app/components/lesson/lesson-state.ts';
import { REPLY_LIMIT } from '#app/domain/scenario/not-yet-said.ts';
import { lessonText as t } from '#app/messages/studio/en-lesson.ts';
import { useStudio } from '../studio-context.tsx';
import { titleIn } from '#app/domain/content/title-in.ts';
import { LessonParts } from './lesson-parts.tsx';
import { usePreview } from './use-preview.ts';

/** The lesson as learners will see it, while it is written. Quizzes can be answered and tell nobody. */
export function LessonPreview() {
  const { reading, stale } = usePreview();
  const title = useStudio((state) => titleIn({ text: state.text, slug: state.page.draft.slug }));
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const [tries, setTries] = useState<Record<string, number>>({});
  const here = useRef<HTMLDivElement>(null);
  const answered = useRef<string>();
  const lesson = useMemo(() => ({ learner: 'preview', action: '/preview', answers, reflections: {}, replies: {}, limit: REPLY_LIMIT }), [answers]);

  // The button that was pressed is gone: the keyboard is taken to what came in its place.
  useEffect(() => {
    if (answered.current !== undefined) here.current?.querySelector<HTMLElement>(`#quiz-${CSS.escape(answered.current)} [role="group"]`)?.focus();
    answered.current = undefined;
  }, [tries]);

  /** Before the quiz's own form can send anything. */
  function answer(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    const form = new FormData(event.target as HTMLFormElement);
    const quiz = form.get('quiz');
    const picked = form.get('answer');
    if (typeof quiz !== 'string' || typeof picked !== 'string') return;
    answered.current = quiz;
    setAnswers({ ...answers, [quiz]: picked });
    setTries({ ...tries, [quiz]: (tries[quiz] ?? 0) + 1 });
  }

  /** A link leads out of the editor, so it opens beside it. */
  function leave(event: MouseEvent) {
    const link = (event.target as Element).closest('a');
    if (!link) return;
    event.preventDefault();
    event.stopPropagation();
    window.open(link.href, '_blank', 'noopener');
  }

  return (
    <section className="preview" aria-labelledby="preview-title">
      <h2 id="preview-title" className="kicker">
        {t.title}
      </h2>
      <p className="meta">{t.lede}</p>
      <p role="status">{stale && t.stale}</p>
      {!reading ? (
        <p className="meta">{t.reading}</p>
      ) : (
        <div className="preview__page" ref={here} role="region" aria-label={t.page} tabIndex={0} onSubmitCapture={answer} onClickCapture={leave}>
          <p className="preview__name">{title}</p>
          {reading.parts.length === 0 && <p className="meta">{t.empty}</p>}
          <LessonStateContext.Provider value={lesson}>
            <div className="prose lesson">
              <LessonParts parts={reading.parts} links={reading.links} tries={tries} />
            </div>
          </LessonStateContext.Provider>
        </div>
      )}
    </section>
  );
}
