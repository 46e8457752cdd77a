import { Children, isValidElement, useEffect, useRef, useState, type FormEvent, type ReactElement, type ReactNode } from 'react';
import { useMessages } from '#app/messages/use-messages.ts';
import { send } from '../send.ts';
import { useLessonState } from './lesson-state.ts';

interface AnswerProps {
  id: string;
  correct?: boolean;
  explain: string;
  children: ReactNode;
}

/** One answer of a quiz. The quiz renders it; by itself it is nothing. */
export function Answer(_props: AnswerProps) {
  return null;
}

/** A question with answers, each explained once one is chosen. A plain form; with script the page stays where it is. */
export function Quiz({ id, question, children }: { id: string; question: string; children: ReactNode }) {
  const m = useMessages();
  const { action, answers } = useLessonState();
  const [chosen, setChosen] = useState(answers[id]);
  const [again, setAgain] = useState(false);
  const [unsent, setUnsent] = useState(false);
  const here = useRef<HTMLElement>(null);
  const turned = useRef(false);
  const options = answersIn(children);
  const answer = options.find((option) => option.props.id === chosen);

  // The button that was pressed is gone: the keyboard and the screen reader are taken to what came in its place.
  useEffect(() => {
    if (!turned.current) return;
    turned.current = false;
    here.current?.querySelector<HTMLElement>(again ? 'input[type="radio"]' : '[role="group"]')?.focus();
  }, [chosen, again]);

  async function check(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    // Read from the form: it may have been picked before this script came.
    const form = new FormData(event.currentTarget);
    const picked = form.get('answer');
    if (typeof picked !== 'string') return;
    const sent = await send(action, form);
    setUnsent(sent.kind !== 'answered');
    if (sent.kind !== 'answered') return;
    turned.current = true;
    setChosen(picked);
    setAgain(false);
  }

  function answerAgain() {
    turned.current = true;
    setAgain(true);
  }

  return (
    <section ref={here} className="quiz" id={`quiz-${id}`} aria-labelledby={`quiz-${id}-question`}>
      <p className="kicker">{m.lesson.quiz}</p>
      <h3 id={`quiz-${id}-question`}>{question}</h3>
      {answer && !again ? (
        <div role="group" tabIndex={-1} aria-label={answer.props.correct ? m.lesson.right : m.lesson.wrong}>
          <ol className="quiz__answers">
            {options.map(({ props }) => (
              <li key={props.id} className="quiz__answer" data-chosen={props.id === chosen || undefined} data-correct={props.correct || undefined}>
                <div>{props.children}</div>
                <p className="meta">
                  {props.id === chosen && <strong>{props.correct ? m.lesson.right : m.lesson.wrong} </strong>}
                  {props.id === chosen && `(${m.lesson.yours}) `}
                  {props.id !== chosen && props.correct && <strong>{m.lesson.best}: </strong>}
                  {props.explain}
                </p>
              </li>
            ))}
          </ol>
          <button type="button" className="button button--text" onClick={answerAgain}>
            {m.lesson.again}
          </button>
        </div>
      ) : (
        <form method="post" action={action} onSubmit={check}>
          <input type="hidden" name="intent" value="answer" />
          <input type="hidden" name="quiz" value={id} />
          <fieldset className="options">
            <legend className="visually-hidden">{question}</legend>
            {options.map(({ props }) => (
              <label key={props.id} className="option">
                <input type="radio" name="answer" value={props.id} required />
                <span>{props.children}</span>
              </label>
            ))}
          </fieldset>
          {unsent && <p className="field__error">{m.lesson.notKept}</p>}
          <button className="button">{m.lesson.check}</button>
        </form>
      )}
    </section>
  );
}

const answersIn = (children: ReactNode): ReactElement<AnswerProps>[] =>
  Children.toArray(children).filter((child): child is ReactElement<AnswerProps> => isValidElement(child) && child.type === Answer);
