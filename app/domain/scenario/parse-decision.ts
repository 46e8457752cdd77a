import type { Element } from '../content/elements.ts';
import { wordsOf } from '../content/located.ts';
import type { Choice, Decision, Model, Reply } from './model.ts';
import { parseBranches } from './parse-branches.ts';
import { parseRates } from './rates.ts';
import { conditionIn, effectsIn, elementsIn, noteAll, textOf, wordsIn } from './reader.ts';
import type { Reader } from './reader.ts';

/** Reads what a scene ends in: choices, or a reply, or branches to go on by. Reports a mixture of them. */
export function parseDecision(scene: Element, reader: Reader): Decision {
  const elements = elementsIn(scene.parts);
  const choices = elements.filter((element) => element.name === 'Choice');
  const replies = elements.filter((element) => element.name === 'Reply');
  const ways = elements.filter((element) => element.name === 'When' || element.name === 'Otherwise');
  reportMixture(scene, elements, reader);
  const branches = parseBranches(ways, reader);
  const [reply, ...more] = replies;
  for (const extra of more) reader.report.error('mixed-decision', extra.at, 'A scene has one `<Reply>` at most; put this one into a scene of its own.');
  for (const extra of more) parseReply(extra, reader);
  const parsedChoices = choices.map((element) => parseChoice(element, reader));
  if (parsedChoices.length > 0) {
    if (reply) parseReply(reply, reader);
    return { kind: 'choices', choices: parsedChoices };
  }
  return reply ? { kind: 'reply', reply: parseReply(reply, reader) } : { kind: 'continue', branches };
}

const DECISIONS = new Set(['Choice', 'Reply', 'When', 'Otherwise']);

function reportMixture(scene: Element, elements: Element[], { report }: Reader): void {
  const first = elements.find((element) => DECISIONS.has(element.name));
  const kind = (name: string) => (name === 'Otherwise' ? 'When' : name);
  const other = elements.find((element) => first && DECISIONS.has(element.name) && kind(element.name) !== kind(first.name));
  if (first && other) {
    report.error('mixed-decision', other.at, `This scene already has a \`<${first.name}>\` in line ${first.at.line}; it ends in choices, or one reply, or \`<When>\` and \`<Otherwise>\`, not in two of these.`);
  }
  const start = first ? scene.parts.findIndex((part) => part.kind === 'element' && part.element === first) : -1;
  const late = start < 0 ? undefined : scene.parts.slice(start).find((part) => part.kind === 'words' || !DECISIONS.has(part.element.name));
  if (late) {
    const at = late.kind === 'words' ? late.at : late.element.at;
    report.error('words-after-decision', at, 'This stands after the decision of its scene, but is shown before it; move it up.');
  }
}

function parseChoice(element: Element, reader: Reader): Choice {
  const rates = element.attributes.get('rates');
  const remark = element.attributes.get('remark');
  const choice: Choice = {
    id: textOf(element, 'id'),
    to: textOf(element, 'to'),
    ...conditionIn(element, 'when', reader),
    rates: rates ? parseRates(rates, reader.report, reader.notes) : [],
    effects: effectsIn(element, reader),
    ...(remark ? { remark: oneLine(remark.text) } : {}),
    text: wordsIn(element),
    at: element.at,
  };
  noteAll(choice, element, reader);
  if (element.damaged) reader.notes.damaged.add(choice);
  return choice;
}

function parseReply(element: Element, reader: Reader): Reply {
  const elements = elementsIn(element.parts);
  const criteria = element.attributes.get('criteria');
  const named = criteria ? wordsOf(criteria) : [];
  const reply: Reply = {
    id: textOf(element, 'id'),
    prompt: oneLine(textOf(element, 'prompt')),
    criteria: [...new Set(named.map((word) => word.text))],
    models: elements.filter((inner) => inner.name === 'Model').map((inner) => parseModel(inner, reader)),
    branches: parseBranches(elements, reader),
    at: element.at,
  };
  noteAll(reply, element, reader);
  for (const word of named) reader.notes.put(reply, `criterion ${word.text}`, word.at(0));
  return reply;
}

function parseModel(element: Element, reader: Reader): Model {
  const remark = element.attributes.get('remark');
  const model: Model = { level: Number(textOf(element, 'level') || '3'), text: wordsIn(element), ...(remark ? { remark: oneLine(remark.text) } : {}) };
  noteAll(model, element, reader);
  return model;
}

/** Words from an attribute that may have been broken over lines. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
