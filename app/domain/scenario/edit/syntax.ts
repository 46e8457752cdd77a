/** A stretch [start, end) of the file. */
export interface Span {
  start: number;
  end: number;
}

/** How a scene or an ending is written: where each of its things stands. All offsets count in the sheet's text. */
export interface Syntax {
  element: ElementSyntax;
  /** One for each line of the model, in its order. */
  lines: LineSyntax[];
  /** One for each choice of the model. */
  choices: ElementSyntax[];
  reply?: ElementSyntax;
  /** The reply's. */
  models: ElementSyntax[];
  /** `<When>`s and `<Otherwise>` of the reply, or of a scene that goes on without a decision. */
  branches: ElementSyntax[];
}

export interface ElementSyntax extends Span {
  name: string;
  open: Span;
  /** Absent when the tag stands alone, as `<When … />` does. */
  close?: Span;
  attributes: AttributeSyntax[];
  /** The words directly inside, as a form shows them; '' when there are none. */
  text: string;
  /** Where these words stand, without the comments between them. */
  words: Span[];
  /** Components directly inside, in order. */
  inside: ElementSyntax[];
}

export interface AttributeSyntax extends Span {
  name: string;
  /** As the parser reads it, with character references decoded. */
  value: string;
  /** The raw value, between its quotation marks. */
  raw: Span;
  quote: '"' | "'";
}

export interface LineSyntax extends Span {
  kind: 'said' | 'narration' | 'picture';
  /** As a form shows it; a picture's text alternative. */
  text: string;
  words: Span[];
  /** Absent for words that stand directly in the scene or ending. */
  element?: ElementSyntax;
}

/** The decoded value of an attribute, '' when it is absent. */
export function valueOf({ attributes }: ElementSyntax, name: string): string {
  return attributes.find((attribute) => attribute.name === name)?.value ?? '';
}
