import type { Element } from './elements.ts';
import type { Report } from './report.ts';

/** A question of a lesson, with its answers in order; exactly one is correct. */
export interface Quiz {
  id: string;
  question: string;
  answers: { id: string; correct: boolean }[];
}

const FEWEST = 2;
const MOST = 5;

/** Reads a `<Quiz>` and reports a wrong number of answers, of correct ones, or an id that stands twice. */
export function readQuiz(quiz: Element, report: Report): Quiz {
  const answers = quiz.parts.flatMap((part) => (part.kind === 'element' ? [part.element] : []));
  if (!quiz.damaged && (answers.length < FEWEST || answers.length > MOST)) {
    report.error('quiz-answers', quiz.at, `A quiz has ${FEWEST} to ${MOST} answers, and this one has ${answers.length}.`);
  }
  const correct = answers.filter((answer) => answer.attributes.has('correct'));
  if (correct.length === 0 && answers.length > 0 && !quiz.damaged) {
    report.error('quiz-correct', quiz.at, 'No answer of this quiz is right; write `correct` in one of them.');
  }
  for (const extra of correct.slice(1)) report.error('quiz-correct', extra.at, 'Another answer of this quiz is already `correct`; keep one.');
  const ids = new Set<string>();
  for (const { attributes } of answers) {
    const id = attributes.get('id');
    if (id && ids.has(id.text)) report.error('duplicate-id', id.at(0), `The quiz already has an answer \`${id.text}\`; give this one its own id.`);
    if (id) ids.add(id.text);
  }
  return {
    id: quiz.attributes.get('id')?.text ?? '',
    question: quiz.attributes.get('question')?.text ?? '',
    answers: answers.map(({ attributes }) => ({ id: attributes.get('id')?.text ?? '', correct: attributes.has('correct') })),
  };
}
