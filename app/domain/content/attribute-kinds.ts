import type { Place } from '../scenario/model.ts';
import { wordsOf } from './located.ts';
import type { Located } from './located.ts';
import { ID, ID_RULE, SLUG, SLUG_RULE } from './names.ts';
import { orOneOf } from './nearest.ts';
import type { Attribute } from './palette.ts';
import type { Report } from './report.ts';

/** The value when it is of the expected kind, else undefined after a report. `bare` means that it has no value at all. */
export function checkValue(name: string, bare: boolean, value: Located, place: Place, expected: Attribute, report: Report): Located | undefined {
  const bad = (at: Place, message: string): undefined => report.error('bad-attribute', at, message) as undefined;
  if (expected.kind === 'flag') return bare ? value : bad(place, `\`${name}\` stands alone, without a value.`);
  if (bare) return bad(place, `\`${name}\` needs a value: ${name}="…".`);
  const { text } = value;
  const here = value.at(0);
  if (text.trim() === '') return bad(here, `\`${name}\` is empty; write its value or take it away.`);
  switch (expected.kind) {
    case 'text':
      return value;
    case 'id':
      return ID.test(text) ? value : bad(here, `\`${text}\` is not an id; an id has ${ID_RULE}.`);
    case 'slug':
      return SLUG.test(text) ? value : bad(here, `\`${text}\` is not a slug; a slug has ${SLUG_RULE}.`);
    case 'number':
      return /^-?\d{1,6}$/.test(text) ? value : bad(here, `\`${name}\` must be a whole number, and \`${text}\` is none.`);
    case 'enum':
      return expected.values.includes(text) ? value : bad(here, `\`${name}\` cannot be \`${text}\`${orOneOf(text, expected.values)}`);
    case 'list': {
      const wrong = wordsOf(value).find((word) => !ID.test(word.text));
      return wrong ? bad(wrong.at(0), `\`${wrong.text}\` is not an id; write ids with spaces between them.`) : value;
    }
  }
}
