import { Children, isValidElement, useState, type FormEvent, type ReactElement, type ReactNode } from 'react';
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
  const [picked, setPicked] = useState<string>();
  const [unsent, setUnsent] = useState(false);
  const options = answersIn(children);
  const answer = options.find((option) => option.props.id === chosen);

  async function check(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!picked) return;
    const sent = await send(action, new FormData(event.currentTarget));
    setUnsent(sent.kind !== 'answered');
    if (sent.kind !== 'answered') return;
    setChosen(picked);
    setAgain(false);
  }

  return (
    <section className="quiz" id={`quiz-${id}`} aria-labelledby={`quiz-${id}-question`}>
      <p className="kicker">{m.lesson.quiz}</p>
      <h3 id={`quiz-${id}-question`}>{question}</h3>
      {answer && !again ? (
        <div role="status">
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
          <button type="button" className="button button--text" onClick={() => setAgain(true)}>
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
                <input type="radio" name="answer" value={props.id} required onChange={() => setPicked(props.id)} />
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
