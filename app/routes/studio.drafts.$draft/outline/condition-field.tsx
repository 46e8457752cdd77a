import { locatedOnLine } from '#app/domain/content/located.ts';
import { Report } from '#app/domain/content/report.ts';
import { parseCondition } from '#app/domain/scenario/condition.ts';
import { outlineText as t } from '#app/messages/studio/en-outline.ts';
import { useOutline } from './outline-context.tsx';
import { TextField, type TextFieldProps } from './text-field.tsx';

/** A condition as it is written, with the names that it may use, and told what is wrong with its grammar as it is typed. */
export function ConditionField({ criteria = [], ...field }: Omit<TextFieldProps, 'names' | 'judge' | 'hint'> & { criteria?: readonly string[] }) {
  const { meters, flags, places } = useOutline();
  const names = [...meters.map((meter) => meter.id), ...flags, ...criteria, 'not', 'and', 'or', ...places.map((id) => `visited:${id}`)];
  const examples = [...criteria.slice(0, 1).map((id) => `${id} >= 2`), ...meters.slice(0, 1).map(({ id }) => `${id} >= 3`), ...flags.slice(0, 1), ...places.slice(0, 1).map((id) => `visited:${id}`)];
  return <TextField {...field} names={names} judge={mistakeIn} hint={t.condition.hint(examples)} />;
}

function mistakeIn(words: string): string | undefined {
  if (words.trim() === '') return undefined;
  const report = new Report('');
  parseCondition(locatedOnLine(words, { line: 1, column: 1 }), report);
  return report.problems[0]?.message;
}
