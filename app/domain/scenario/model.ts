/** A scenario as parsed from its source: an authored graph of scenes. Plain data, safe to store as JSON. */
export interface Scenario {
  slug: string;
  title: string;
  /** One or two sentences that invite the learner; from front matter `summary`. */
  summary: string;
  /** Slugs of the rubrics whose criteria its choices and replies may name. */
  rubrics: string[];
  /** The author's estimate of the time one attempt takes. */
  minutes: number;
  /** Everyone who speaks, the client first. */
  personas: Persona[];
  /** In the order of the front matter; the first is the one whose line the player draws. */
  meters: Meter[];
  /** Every flag that an effect sets or a condition reads. */
  flags: string[];
  /** In source order; the first is where an attempt begins. */
  scenes: Scene[];
  endings: Ending[];
}

export interface Persona {
  id: string;
  name: string;
  role: string;
  /** How they are drawn, in words of `look.ts`. */
  look?: string | undefined;
  /** The one who is served; exactly one in a scenario. */
  client: boolean;
}

export interface Meter {
  id: string;
  /** What the learner reads beside the line, such as "Trust"; defaults to the id with a capital. */
  name: string;
  start: number;
  min: number;
  max: number;
}

/** A stretch of what a scene tells, shown when its condition holds. */
export type Line =
  | { kind: 'narration'; text: string; when?: Condition }
  | { kind: 'said'; by: string; text: string; when?: Condition }
  /** `src` is the name of a file among the pictures, such as `desk.webp`; `alt` says in words what it shows. */
  | { kind: 'picture'; src: string; alt: string; when?: Condition };

/**
 * What is said, then at most one decision. `text` is Markdown source limited to paragraphs,
 * emphasis, strong, inline code, lists and links; it is rendered by our own small renderer.
 */
export interface Scene {
  id: string;
  title?: string;
  lines: Line[];
  decision: Decision;
  at: Place;
}

export type Decision =
  /** Nothing to decide: the learner reads and goes on. The first branch whose test holds is taken. */
  | { kind: 'continue'; branches: Branch[] }
  | { kind: 'choices'; choices: Choice[] }
  | { kind: 'reply'; reply: Reply };

export interface Choice {
  id: string;
  to: string;
  /** Offered only when this holds. */
  when?: Condition;
  rates: Rate[];
  effects: Effect[];
  remark?: string;
  text: string;
  at: Place;
}

export interface Reply {
  id: string;
  prompt: string;
  /** Ids of the criteria on which the words are rated. */
  criteria: string[];
  models: Model[];
  /** Tried in order; the last is always the one without a test. */
  branches: Branch[];
  at: Place;
}

/** An exemplary (or deliberately weaker) reply shown after the learner's own try. */
export interface Model {
  level: number;
  text: string;
  remark?: string;
}

export interface Branch {
  /** Absent on `<Otherwise>`. */
  test?: Condition;
  to: string;
  effects: Effect[];
  at: Place;
}

export interface Ending {
  id: string;
  title: string;
  outcome: Outcome;
  lines: Line[];
  at: Place;
}

export const OUTCOMES = ['success', 'mixed', 'failure'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A level given by the scenario's author to a choice. */
export interface Rate {
  criterion: string;
  level: number;
}

export type Effect =
  | { kind: 'add'; meter: string; by: number }
  | { kind: 'set'; meter: string; to: number }
  | { kind: 'raise'; flag: string }
  | { kind: 'lower'; flag: string };

export type Comparison = '<' | '<=' | '=' | '!=' | '>=' | '>';

/** A parsed condition. `compare` reads a meter, or (in a reply's `test`) a criterion's level. */
export type Condition =
  | { kind: 'compare'; name: string; op: Comparison; value: number }
  | { kind: 'flag'; flag: string }
  | { kind: 'visited'; scene: string }
  | { kind: 'not'; of: Condition }
  | { kind: 'and' | 'or'; of: Condition[] };

/** Where something stands in its source, from 1. */
export interface Place {
  line: number;
  column: number;
}
