import type { Edited } from '../../content/edit/edited.ts';
import { inTurn } from '../../content/edit/edit-yaml.ts';
import { withoutKey, withValue } from '../../content/edit/yaml-keys.ts';
import { fail } from '../../result.ts';
import { editHead } from './edit-head.ts';
import type { MeterFields } from './fields.ts';
import { refusedBounds } from './meter-bounds.ts';
import { readHead } from './read-head.ts';
import { oneLine } from './set-attributes.ts';
import type { Sheet } from './sheet.ts';

/** Sets start, bounds and name ('' for the one made from its id) of a meter. */
export function setMeter(sheet: Sheet, id: string, fields: Partial<MeterFields>): Edited {
  const meter = readHead(sheet)?.meters?.[id];
  if (!meter) return fail(`There is no meter \`${id}\` any more, or the front matter has a mistake to mend first.`);
  const { start = meter.start, min = meter.min, max = meter.max, name } = fields;
  const refused = refusedBounds({ start, min, max });
  if (refused !== undefined) return fail(refused);
  const path = (key: string) => ['meters', id, key];
  const bounds = Object.entries({ start, min, max }).map(([key, value]) => (yaml: string) => withValue(yaml, path(key), value));
  const named = name === undefined ? [] : [(yaml: string) => (name.trim() === '' ? withoutKey(yaml, path('name')) : withValue(yaml, path('name'), oneLine(name)))];
  return editHead(
    sheet,
    (yaml) => inTurn(yaml, [...bounds, ...named]),
    (data) => {
      const found = (data.meters as Record<string, Record<string, unknown>>)[id] ?? {};
      Object.assign(found, { start, min, max }, name?.trim() ? { name: oneLine(name) } : {});
      if (name?.trim() === '') delete found.name;
    },
  );
}
