import type { ReactNode } from 'react';
import { Callout, type CalloutKind } from '#app/components/callout.tsx';
import { Compare, Strong, Weak } from '#app/components/compare.tsx';
import { Practise } from '#app/components/lesson/practise.tsx';
import { Answer, Quiz } from '#app/components/lesson/quiz.tsx';
import { Reflection } from '#app/components/lesson/reflection.tsx';
import { Model, Reply } from '#app/components/lesson/reply.tsx';
import type { Element, Part } from '#app/domain/content/elements.ts';
import { lessonText as t } from '#app/messages/studio/en-lesson.ts';
import { Markdown } from './markdown.tsx';

interface Shown {
  links: ReadonlyMap<string, string>;
  /** How often each quiz was answered: an answer given shows it anew. */
  tries: Readonly<Record<string, number>>;
}

/** A lesson's parts through the components that learners see, made from data: nothing of it is run. */
export function LessonParts({ parts, ...shown }: { parts: readonly Part[] } & Shown) {
  return parts.map((part, key) => (part.kind === 'words' ? <Markdown key={key} nodes={part.nodes} links={shown.links} /> : componentOf(part.element, key, shown)));
}

function componentOf(element: Element, index: number, shown: Shown): ReactNode {
  const text = (name: string) => element.attributes.get(name)?.text ?? '';
  const given = <K extends string>(name: K) => (element.attributes.has(name) ? ({ [name]: text(name) } as { [key in K]: string }) : {});
  const inside = <LessonParts parts={element.parts} {...shown} />;
  const key = `${index} ${text('id')}`;
  switch (element.name) {
    case 'Callout':
      return <Callout key={key} kind={(text('kind') || 'note') as CalloutKind} {...given('title')} children={inside} />;
    case 'Compare':
      return <Compare key={key} {...given('client')} children={inside} />;
    case 'Weak':
      return <Weak key={key} {...given('note')} children={inside} />;
    case 'Strong':
      return <Strong key={key} {...given('note')} children={inside} />;
    case 'Practise':
      return <Practise key={key} scenario={text('scenario')} children={inside} />;
    case 'Quiz':
      return (
        <Quiz key={`${key} ${shown.tries[text('id')] ?? 0}`} id={text('id')} question={text('question')}>
          {elementsIn(element).map((answer, at) => (
            <Answer key={at} id={answer.attributes.get('id')?.text ?? ''} correct={answer.attributes.has('correct')} explain={answer.attributes.get('explain')?.text ?? ''}>
              <LessonParts parts={answer.parts} {...shown} />
            </Answer>
          ))}
        </Quiz>
      );
    case 'Reflection':
      return (
        <Inert key={key}>
          <Reflection id={text('id')} prompt={text('prompt')} />
        </Inert>
      );
    case 'Reply':
      return (
        <Inert key={key}>
          <Reply id={text('id')} client={text('client')} {...given('who')}>
            <LessonParts parts={element.parts.filter((part) => part.kind === 'words')} {...shown} />
            {elementsIn(element).map((model, at) => (
              <Model key={at} level={model.attributes.get('level')?.text ?? ''} {...(model.attributes.has('remark') ? { remark: model.attributes.get('remark')?.text ?? '' } : {})}>
                <LessonParts parts={model.parts} {...shown} />
              </Model>
            ))}
          </Reply>
        </Inert>
      );
    default:
      return null;
  }
}

/** What would be sent from the page is switched off, and still to be read. */
function Inert({ children }: { children: ReactNode }) {
  return (
    <fieldset className="preview__inert" disabled>
      {children}
      <p className="meta">{t.inert}</p>
    </fieldset>
  );
}

const elementsIn = ({ parts }: Element): Element[] => parts.flatMap((part) => (part.kind === 'element' ? [part.element] : []));
