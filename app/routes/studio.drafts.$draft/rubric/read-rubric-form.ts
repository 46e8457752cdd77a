import { Report } from '#app/domain/content/report.ts';
import type { SourceText } from '#app/domain/content/source-text.ts';
import { readYaml } from '#app/domain/content/yaml.ts';
import type { Scale } from '#app/domain/rubric/model.ts';

/** A rubric as a form shows it: whatever stands there, also where it is not right yet. */
export interface RubricFields {
  title: string;
  about: string;
  mastery: string;
  criteria: CriterionReading[];
}

export interface CriterionReading {
  id: string;
  name: string;
  about: string;
  scale: Scale;
  weight: string;
  rater: string;
  descriptors: string[];
  /** With their index among all examples of the criterion. */
  examples: { index: number; level: number; text: string }[];
  /** Where it begins in the file, from 1. */
  line: number;
}

/** Reads a rubric's YAML for the form. Undefined while it is no YAML, or no list of keys. */
export function readRubricForm(source: SourceText): RubricFields | undefined {
  const yaml = readYaml(source, 0, source.text.length, new Report(''));
  if (!yaml || !isRecord(yaml.value)) return undefined;
  const { title, about, mastery, criteria } = yaml.value;
  return {
    title: words(title),
    about: words(about),
    mastery: words(mastery),
    criteria: list(criteria).map((entry, index) => criterionOf(isRecord(entry) ? entry : {}, yaml.valueAt(['criteria', index]).line)),
  };
}

function criterionOf(entry: Record<string, unknown>, line: number): CriterionReading {
  const scale: Scale = entry.scale === 'done' ? 'done' : 'levels';
  const descriptors = list(entry.descriptors).map(words);
  return {
    id: words(entry.id),
    name: words(entry.name),
    about: words(entry.about),
    scale,
    weight: words(entry.weight),
    rater: words(entry.rater),
    descriptors: Array.from({ length: scale === 'done' ? 2 : 4 }, (_, level) => descriptors[level] ?? ''),
    examples: list(entry.examples).flatMap((example, index) => (isRecord(example) ? [{ index, level: Number(example.level), text: words(example.text) }] : [])),
    line,
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const words = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '');
