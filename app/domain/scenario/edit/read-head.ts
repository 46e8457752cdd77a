import { splitFrontMatter } from '../../content/front-matter.ts';
import { Report } from '../../content/report.ts';
import { validateParts } from '../../content/schema.ts';
import { readYaml } from '../../content/yaml.ts';
import { scenarioFrontMatter } from '../front-matter.ts';
import type { Fields } from '../front-matter.ts';
import type { Sheet } from './sheet.ts';

/** The front matter, each key that has no mistake; undefined while it is not YAML at all. */
export function readHead(sheet: Sheet): Partial<Fields> | undefined {
  const report = new Report('');
  const { yaml } = splitFrontMatter(sheet.source, report);
  const file = yaml && readYaml(sheet.source, yaml.start, yaml.end, report);
  return file && validateParts(scenarioFrontMatter, file, report).parts;
}
