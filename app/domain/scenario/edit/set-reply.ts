import type { Edited } from '../../content/edit/edited.ts';
import { fail } from '../../result.ts';
import type { ReplyFields } from './fields.ts';
import { refusedId } from './names.ts';
import { openScene } from './opened.ts';
import { setAttributes } from './set-attributes.ts';
import { settle } from './settle.ts';
import { changed } from './shape.ts';
import type { Sheet } from './sheet.ts';

/** Sets id, prompt and criteria of a reply. */
export function setReply(sheet: Sheet, sceneId: string, fields: Partial<ReplyFields>): Edited {
  const opened = openScene(sheet, sceneId);
  if (!opened.ok) return opened;
  const { text, syntax } = opened.value;
  if (!syntax.reply) return fail('This scene has no place for a reply any more.');
  const refused = fields.id === undefined ? undefined : refusedId(fields.id, [], 'a reply');
  if (refused !== undefined) return fail(refused);
  if (fields.prompt?.trim() === '') return fail('Write what the learner is asked to do.');
  if (fields.criteria?.trim() === '') return fail('Choose at least one criterion that the reply is rated on.');
  return settle(opened.value, setAttributes(text, syntax.reply, { ...fields }), (shape) => ({ ...shape, reply: shape.reply && changed(shape.reply, { ...fields }) }));
}
