import type { Edited } from '../../content/edit/edited.ts';
import { editYaml } from '../../content/edit/edit-yaml.ts';
import type { Data } from '../../content/edit/edit-yaml.ts';
import { splitFrontMatter } from '../../content/front-matter.ts';
import { Report } from '../../content/report.ts';
import { fail } from '../../result.ts';
import type { Sheet } from './sheet.ts';

/** The edit that a change of the front matter comes to; see `editYaml`. */
export function editHead(sheet: Sheet, change: (yaml: string) => string | undefined, expected: (data: Data) => void): Edited {
  const { yaml } = splitFrontMatter(sheet.source, new Report(''));
  return yaml ? editYaml(sheet.source.text, yaml, change, expected) : fail('The file has no front matter that can be read; mend it in the source first.');
}
