import { z } from 'zod';
import * as field from '../content/fields.ts';
import { didYouMean } from '../content/nearest.ts';
import { ID, ID_RULE } from '../content/names.ts';
import type { Report } from '../content/report.ts';
import type { YamlFile } from '../content/yaml.ts';
import { LOOK_WORDS, strangeLook } from './look.ts';
import type { Meter, Persona, Scenario } from './model.ts';
import type { Notes } from './notes.ts';

const look = field.text(120).superRefine((words, context) => {
  const strange = strangeLook(words);
  if (strange !== undefined) context.addIssue({ code: 'custom', message: `has \`${strange}\`, which is no word for a look${didYouMean(strange, LOOK_WORDS)}` });
});
const persona = z.strictObject({ id: field.id, name: field.text(80), role: field.text(120), look: look.optional() });

const bound = z.int('must be a whole number').min(-1000, 'must be at least -1000').max(1000, 'must be at most 1000');
const meter = z.strictObject({ start: bound, min: bound, max: bound, name: field.text(40).optional() });

export const scenarioFrontMatter = z.strictObject({
  title: field.title,
  summary: field.summary,
  rubrics: z.array(field.slug).min(1, 'must name at least one rubric').max(8, 'must name 8 rubrics at most'),
  minutes: field.minutes,
  client: persona,
  personas: z.array(persona).max(20, 'must have 20 entries at most').default([]),
  meters: z.record(z.string().regex(ID, `is not an id; an id has ${ID_RULE}`), meter).default({}),
});

export type Fields = z.infer<typeof scenarioFrontMatter>;
export type Head = Pick<Scenario, 'title' | 'summary' | 'rubrics' | 'minutes' | 'personas' | 'meters'>;

/**
 * The head of a scenario from its front matter, with the places of its names in the notes. What has mistakes there is
 * left empty and noted as unknown.
 */
export function headOf(fields: Partial<Fields>, yaml: YamlFile | undefined, report: Report, notes: Notes): Head {
  const { title = '', summary = '', rubrics = [], minutes = 1 } = fields;
  if (!fields.client || !fields.personas) notes.unknown.add('personas');
  if (!fields.meters) notes.unknown.add('meters');
  if (!fields.rubrics) notes.unknown.add('rubrics');
  if (!yaml) return { title, summary, rubrics, minutes, personas: [], meters: [] };
  rubrics.forEach((slug, index) => {
    if (rubrics.indexOf(slug) !== index) report.error('duplicate-item', yaml.valueAt(['rubrics', index]), `The rubric \`${slug}\` stands twice; keep one.`);
  });
  return { title, summary, rubrics, minutes, personas: personasOf(fields, yaml, notes), meters: metersOf(fields, yaml, report, notes) };
}

function personasOf({ client, personas = [] }: Partial<Fields>, yaml: YamlFile, notes: Notes): Persona[] {
  const served = client && { ...client, client: true };
  if (served) notes.put(served, 'id', yaml.valueAt(['client', 'id']));
  const others = personas.map((other, index): Persona => {
    const one = { ...other, client: false };
    notes.put(one, 'id', yaml.valueAt(['personas', index, 'id']));
    return one;
  });
  return served ? [served, ...others] : others;
}

function metersOf({ meters = {} }: Partial<Fields>, yaml: YamlFile, report: Report, notes: Notes): Meter[] {
  return Object.entries(meters).map(([id, { name, start, min, max }]): Meter => {
    const one = { id, name: name ?? id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' '), start, min, max };
    notes.put(one, 'id', yaml.keyAt(['meters', id]));
    if (min >= max) report.error('bad-value', yaml.valueAt(['meters', id, 'min']), `\`meters.${id}.min\` must be less than its \`max\`, which is ${max}.`);
    else if (start < min || start > max) report.error('bad-value', yaml.valueAt(['meters', id, 'start']), `\`meters.${id}.start\` must be from ${min} to ${max}.`);
    return one;
  });
}
