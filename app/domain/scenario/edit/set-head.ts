import type { Edited } from '../../content/edit/edited.ts';
import { inTurn } from '../../content/edit/edit-yaml.ts';
import { withWords } from '../../content/edit/yaml-lists.ts';
import { withValue } from '../../content/edit/yaml-keys.ts';
import { SLUG } from '../../content/names.ts';
import { fail } from '../../result.ts';
import { editHead } from './edit-head.ts';
import type { HeadFields } from './fields.ts';
import { oneLine } from './set-attributes.ts';
import type { Sheet } from './sheet.ts';

/** Sets title, summary, minutes and rubrics. */
export function setHead(sheet: Sheet, fields: Partial<HeadFields>): Edited {
  const refused = refusedHead(fields);
  if (refused !== undefined) return fail(refused);
  const { title, summary, minutes, rubrics } = fields;
  const scalars = Object.entries({ title: title && oneLine(title), summary: summary && oneLine(summary), minutes }).filter((entry): entry is [string, string | number] => entry[1] !== undefined);
  const changes = scalars.map(([key, value]) => (yaml: string) => withValue(yaml, [key], value));
  return editHead(
    sheet,
    (yaml) => inTurn(yaml, rubrics ? [...changes, (text) => withWords(text, 'rubrics', rubrics)] : changes),
    (data) => Object.assign(data, Object.fromEntries(scalars), rubrics ? { rubrics } : {}),
  );
}

function refusedHead({ title, summary, minutes, rubrics }: Partial<HeadFields>): string | undefined {
  if (title?.trim() === '') return 'Write a title.';
  if (summary?.trim() === '') return 'Write a summary of one or two sentences.';
  if (minutes !== undefined && !(Number.isInteger(minutes) && minutes >= 1 && minutes <= 600)) return 'The minutes are a whole number from 1 to 600.';
  if (rubrics?.length === 0) return 'Choose at least one rubric.';
  const wrong = rubrics?.find((rubric) => !SLUG.test(rubric));
  return wrong === undefined ? undefined : `\`${wrong}\` is not the name of a rubric.`;
}
