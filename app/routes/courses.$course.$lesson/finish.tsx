import { Form, Link } from '@remix-run/react';
import { useMessages } from '#app/messages/use-messages.ts';

interface FinishProps {
  done: boolean;
  /** Quizzes that were still open when the learner tried to finish. */
  open: string[];
  next: { title: string; to: string } | undefined;
  course: { slug: string; title: string };
}

/** The end of a lesson: finish it, then go on. */
export function Finish({ done, open, next, course }: FinishProps) {
  const m = useMessages();
  const to = next ?? { title: m.lesson.backToCourse, to: `/courses/${course.slug}` };
  return (
    <section className="section" id="finish">
      {open.length > 0 && (
        <div className="notice notice--alert" role="alert">
          <p className="notice__title">{m.lesson.open(open.length)}</p>
          <a href={`#quiz-${open[0]}`}>{m.lesson.toOpen}</a>
        </div>
      )}
      {done ? (
        <div className="row">
          <p role="status">{m.lesson.finished}</p>
          <Link className="button button--large" to={to.to}>
            {next ? m.lesson.onTo(to.title) : to.title}
          </Link>
        </div>
      ) : (
        <Form method="post">
          <input type="hidden" name="intent" value="finish" />
          <button className="button button--large">{m.lesson.finish}</button>
        </Form>
      )}
    </section>
  );
}
