/** What an attribute's value may be; every value is literal text in quotation marks, except a flag's. */
export type Attribute =
  /** Any words. */
  | { kind: 'text'; required?: true }
  /** An id; see names.ts. */
  | { kind: 'id'; required?: true }
  /** A slug, which may begin with a digit. */
  | { kind: 'slug'; required?: true }
  /** Ids between spaces. */
  | { kind: 'list'; required?: true }
  /** A whole number. */
  | { kind: 'number'; required?: true }
  /** One of a few names. */
  | { kind: 'enum'; values: readonly string[]; required?: true }
  /** Stands alone, without a value. */
  | { kind: 'flag'; required?: false };

export interface Component {
  attributes: Readonly<Record<string, Attribute>>;
  /** Names of the components that may stand directly inside. */
  inside: readonly string[];
  /** Whether words may, must or cannot stand inside. */
  words: 'may' | 'must' | 'none';
}

/** The components that a kind of file may use, and the Markdown between and inside them. */
export interface Palette {
  components: Readonly<Record<string, Component>>;
  /** Names of the components that may stand at the top. */
  top: readonly string[];
  /** Whether words may stand at the top; otherwise where they belong, to end "Words must stand …". */
  topWords: true | string;
  /** Types of the Markdown nodes that words may have. */
  markdown: ReadonlySet<string>;
  /** Whether a component on a line of its own may follow words without an empty line between. */
  byLine: boolean;
  /** Levels of headings, when `markdown` has them. */
  headings: readonly number[];
}
