import type { ElementSyntax, Span, Syntax } from '#app/domain/scenario/edit/syntax.ts';

/** A stretch of the source with the key of the field that shows it. */
export interface FieldSpan extends Span {
  key: string;
}

/** Where each field of a part's form stands in the source, the larger things before what is in them. */
export function fieldSpans(syntax: Syntax): FieldSpan[] {
  return [
    ...attributesOf('part', syntax.element),
    ...syntax.lines.flatMap((line, index) => [...span(`line.${index}.words`, line), ...(line.element ? attributesOf(`line.${index}`, line.element) : [])]),
    ...syntax.choices.flatMap((choice, index) => whole(`choice.${index}`, choice)),
    ...(syntax.reply ? attributesOf('reply', syntax.reply) : []),
    ...syntax.models.flatMap((model, index) => whole(`model.${index}`, model)),
    ...syntax.branches.flatMap((branch, index) => attributesOf(`branch.${index}`, branch)),
  ];
}

const span = (key: string, { start, end }: Span): FieldSpan[] => [{ key, start, end }];

/** What stands in an element and in no attribute is about its words. */
const whole = (key: string, element: ElementSyntax): FieldSpan[] => [...span(`${key}.words`, element), ...attributesOf(key, element)];

const attributesOf = (key: string, { attributes }: ElementSyntax): FieldSpan[] => attributes.map(({ name, start, end }) => ({ key: `${key}.${name === 'alt' ? 'words' : name}`, start, end }));

/** The key of the field at an offset: of the smallest stretch that holds it. */
export function fieldAt(spans: readonly FieldSpan[], offset: number): string | undefined {
  let best: FieldSpan | undefined;
  for (const one of spans) if (offset >= one.start && offset < one.end && (!best || one.end - one.start <= best.end - best.start)) best = one;
  return best?.key;
}
