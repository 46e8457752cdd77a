import { isMap } from 'yaml';
import type { Edited } from '../../content/edit/edited.ts';
import { withKey } from '../../content/edit/yaml-keys.ts';
import { withRoot } from '../../content/edit/yaml-lists.ts';
import { nodeAt, written } from '../../content/edit/yaml-tree.ts';
import { fail } from '../../result.ts';
import { editHead } from './edit-head.ts';
import type { MeterFields } from './fields.ts';
import { refusedBounds } from './meter-bounds.ts';
import { oneLine } from './set-attributes.ts';
import type { Sheet } from './sheet.ts';
import { refusedName } from './taken.ts';

/** Adds a meter after the last. */
export function addMeter(sheet: Sheet, fields: Pick<MeterFields, 'start' | 'min' | 'max'> & Partial<MeterFields> & { id: string }): Edited {
  const { id, start, min, max, name = '' } = fields;
  const refused = refusedName(sheet, id) ?? refusedBounds(fields);
  if (refused !== undefined) return fail(refused);
  const made = { start, min, max, ...(name.trim() ? { name: oneLine(name) } : {}) };
  return editHead(
    sheet,
    (yaml) => {
      const meters = nodeAt(yaml, ['meters']);
      const raw = ` ${written(made, true)}`;
      return isMap(meters) ? withKey(yaml, meters, id, raw) : withRoot(yaml, 'meters', `\n  ${id}:${raw}`);
    },
    (data) => Object.assign(data, { meters: { ...(data.meters ?? {}), [id]: made } }),
  );
}
