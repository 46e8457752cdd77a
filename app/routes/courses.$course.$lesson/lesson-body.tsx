import { useLocation } from '@remix-run/react';
import type { ComponentType } from 'react';
import { Callout } from '#app/components/callout.tsx';
import { Compare, Strong, Weak } from '#app/components/compare.tsx';
import { lessonOf } from '#app/components/lesson/lesson-component.ts';
import { LessonStateContext, type RefusedReply } from '#app/components/lesson/lesson-state.ts';
import { Practise } from '#app/components/lesson/practise.tsx';
import { Answer, Quiz } from '#app/components/lesson/quiz.tsx';
import { Reflection } from '#app/components/lesson/reflection.tsx';
import { Model, Reply } from '#app/components/lesson/reply.tsx';
import type { PracticeReply } from '#app/domain/rubric/practice-reply.ts';
import { REPLY_LIMIT } from '#app/domain/scenario/not-yet-said.ts';

const palette = { Callout, Quiz, Answer, Reflection, Compare, Weak, Strong, Reply, Model, Practise } as unknown as Record<string, ComponentType<never>>;

interface LessonBodyProps {
  learner: string;
  module: string;
  answers: Record<string, string>;
  reflections: Record<string, string>;
  replies: Record<string, PracticeReply>;
  refused: RefusedReply | undefined;
}

/** The lesson's own text, with what this learner has answered and written in it. */
export function LessonBody({ module, ...done }: LessonBodyProps) {
  const { pathname } = useLocation();
  const Lesson = lessonOf(module);
  return (
    <LessonStateContext.Provider value={{ action: `${pathname}/answers`, limit: REPLY_LIMIT, ...done }}>
      <div className="prose lesson">
        <Lesson components={palette} />
      </div>
    </LessonStateContext.Provider>
  );
}
