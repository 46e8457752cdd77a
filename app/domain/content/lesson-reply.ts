import type { Element } from './elements.ts';
import { wordsOf } from './located.ts';
import { markdownOf, plainOf } from './markdown.ts';
import type { Report } from './report.ts';

/** A client's message that the learner writes a reply to, as far as rating needs it; the page has the rest in the lesson's text. */
export interface LessonReply {
  id: string;
  /** Slug of the rubric that has the criteria. */
  rubric: string;
  /** Ids of the criteria that the reply is rated on. */
  criteria: string[];
  /** What the client said, as plain text. */
  message: string;
}

const BEST = 3;

/** Reads a `<Reply>`; reports one that has not exactly one model, a level that there is not, and a criterion named twice. */
export function readReply(element: Element, report: Report): LessonReply {
  const text = (name: string) => element.attributes.get(name)?.text ?? '';
  const listed = element.attributes.get('criteria');
  const named = listed ? wordsOf(listed) : [];
  const criteria = named.map((word) => word.text);
  for (const [index, word] of named.entries()) {
    if (criteria.indexOf(word.text) < index) report.error('duplicate-criterion', word.at(0), `\`${word.text}\` is already named here; take it away once.`);
  }
  checkModels(element, report);
  const message = element.parts.flatMap((part) => (part.kind === 'words' ? part.nodes : []));
  return { id: text('id'), rubric: text('rubric'), criteria: [...new Set(criteria)], message: plainOf(markdownOf(message)) };
}

function checkModels({ at, parts, damaged }: Element, report: Report): void {
  const models = parts.flatMap((part) => (part.kind === 'element' && part.element.name === 'Model' ? [part.element] : []));
  if (models.length !== 1 && !damaged) {
    report.error('reply-model', models[1]?.at ?? at, 'A `<Reply>` holds the client’s message and after it one `<Model>`, a reply that the learner sees after their own.');
  }
  for (const { attributes } of models) {
    const level = attributes.get('level');
    if (level && !(Number(level.text) >= 0 && Number(level.text) <= BEST)) {
      report.error('level-out-of-scale', level.at(0), `The levels of a model are 0 to ${BEST}, and ${level.text} is none of them.`);
    }
  }
  const last = parts.findLastIndex((part) => part.kind === 'words' && part.nodes.length > 0);
  const model = parts.findIndex((part) => part.kind === 'element');
  const stray = parts[last];
  if (model >= 0 && last > model && stray?.kind === 'words') report.error('words-after-model', stray.at, 'The client’s message stands before the `<Model>`; move these words up.');
}
