import { indentAt, indented, replaced, without } from '../../content/edit/layout.ts';
import type { Edited } from '../../content/edit/edited.ts';
import { fail, ok } from '../../result.ts';
import type { Decision } from '../model.ts';
import { insertAmong } from './insert-among.ts';
import { decisionIn, lastLine } from './neighbours.ts';
import { TO_COME } from './new-words.ts';
import { openScene } from './opened.ts';
import type { Opened } from './opened.ts';
import { attributesAs } from './set-attributes.ts';
import { settle } from './settle.ts';
import { itemFrom } from './shape.ts';
import type { Shape } from './shape.ts';
import type { Sheet } from './sheet.ts';
import type { Syntax } from './syntax.ts';
import { valueOf } from './syntax.ts';

/**
 * Makes a scene end in choices, a reply, or in going on, with the first of them. Refuses to throw words away unless
 * `discard` is set. `to` is where it leads: where it led before, or else to the next part, unless told.
 */
export function setDecision(sheet: Sheet, sceneId: string, kind: Decision['kind'], options: { discard?: boolean; to?: string; criteria?: string } = {}): Edited {
  const opened = openScene(sheet, sceneId);
  if (!opened.ok) return opened;
  const { text, syntax } = opened.value;
  if (kindOf(syntax) === kind) return ok([]);
  if (!options.discard && hasWords(syntax)) return fail('What this scene ends in now has words or conditions, which would be lost.');
  const { block, shape } = made(opened.value, kind, options);
  const [first, ...more] = decisionIn(syntax);
  const edits = first
    ? [...replaced(text, first, indented(block, indentAt(text, first.start)).trimStart()), ...more.map((element) => without(text, element))]
    : insertAmong(text, { parent: syntax.element, before: lastLine(syntax), apart: true, apartAfter: false }, block);
  return settle(opened.value, edits, (before) => ({ ...before, choices: [], reply: undefined, models: [], branches: [], ...shape }));
}

function kindOf({ choices, reply, branches }: Syntax): Decision['kind'] | undefined {
  if (choices.length > 0) return 'choices';
  if (reply) return 'reply';
  return branches.length > 0 ? 'continue' : undefined;
}

function hasWords({ choices, reply, models, branches }: Syntax): boolean {
  return choices.some((choice) => choice.text !== TO_COME || valueOf(choice, 'remark') !== '') || models.length > 0 || branches.some((branch) => branch.name === 'When') || (reply !== undefined && valueOf(reply, 'prompt') !== PROMPT);
}

const PROMPT = 'Write what you say next.';

function made({ sheet, text, part, syntax }: Opened, kind: Decision['kind'], options: { to?: string; criteria?: string }): { block: string; shape: Partial<Shape> } {
  const led = valueOf(syntax.choices[0] ?? syntax.branches.at(-1) ?? syntax.element, 'to');
  const next = sheet.parts[part.index + 1] ?? sheet.parts.find((other) => other.kind === 'Ending') ?? part;
  const to = options.to ?? (led === '' ? next.id : led);
  if (kind === 'choices') {
    const attributes = { id: 'choice-1', to };
    return { block: `<Choice${attributesAs(attributes)}>\n  ${TO_COME}\n</Choice>`, shape: { choices: [itemFrom('Choice', attributes, TO_COME)] } };
  }
  const otherwise = `<Otherwise${attributesAs({ to })} />`;
  const branches = [itemFrom('Otherwise', { to })];
  if (kind === 'continue') return { block: otherwise, shape: { branches } };
  const criteria = options.criteria ?? /<Reply\b[^>]*\bcriteria="([a-z0-9 -]+)"/.exec(text)?.[1] ?? 'empathy';
  const attributes = { id: `${part.id.slice(0, 58)}-reply`, prompt: PROMPT, criteria };
  return { block: `<Reply${attributesAs(attributes)}>\n  ${otherwise}\n</Reply>`, shape: { reply: itemFrom('Reply', attributes), branches } };
}
