import { LESSON_PALETTE } from '#app/domain/content/lesson-palette.ts';
import type { Palette } from '#app/domain/content/palette.ts';
import type { DraftKind } from '#app/domain/content/edit/change.ts';
import type { Names } from '#app/domain/scenario/names.ts';
import { SCENARIO_PALETTE } from '#app/domain/scenario/palette.ts';

/** What may be completed at a place: `typed` characters before the caret give way to one of the options. */
export interface Completions {
  typed: number;
  options: { label: string; kind: 'component' | 'attribute' | 'name'; insert?: string }[];
}

type Kind = Completions['options'][number]['kind'];

const PALETTES: Partial<Record<DraftKind, Palette>> = { scenario: SCENARIO_PALETTE, lesson: LESSON_PALETTE };

/** What may stand where `before` ends: `before` is the text up to the caret, at least from the `<` of an open tag, or from the line's beginning. */
export function completionsAt(before: string, kind: DraftKind, names: Names): Completions | undefined {
  const palette = PALETTES[kind];
  if (!palette) return kind === 'play' ? inPlay(before, names) : undefined;
  const tag = /<(\/?)([A-Za-z]*)((?:\s+[A-Za-z]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*?)(\s*)((?:[A-Za-z]*)(?:\s*=\s*(?:"[^"]*|'[^']*)?)?)$/.exec(before);
  if (!tag) return undefined;
  const [, closing, component = '', earlier = '', space, last = ''] = tag;
  if (earlier === '' && space === '' && last === '') return options(component, Object.keys(palette.components), 'component');
  if (closing) return undefined;
  const attributes = palette.components[component]?.attributes ?? {};
  const value = /^([A-Za-z]+)\s*=\s*["'](.*)$/s.exec(last);
  if (value) return inValue(component, value[1] ?? '', value[2] ?? '', attributes, names);
  if (space === '' || last.includes('=')) return undefined;
  const open = Object.keys(attributes).filter((name) => !new RegExp(`\\s${name}\\b`).test(earlier));
  return options(last, open, 'attribute', (name) => (attributes[name]?.kind === 'flag' ? name : `${name}=""`));
}

function inValue(component: string, attribute: string, written: string, attributes: Palette['components'][string]['attributes'], names: Names): Completions | undefined {
  const known = attributes[attribute];
  if (known?.kind === 'enum') return options(written, known.values, 'name');
  const word = /[^\s()]*$/.exec(written)?.[0] ?? '';
  const places = [...names.scenes, ...names.endings];
  switch (attribute) {
    case 'to':
      return options(written, places, 'name');
    case 'by':
      return options(written, names.personas, 'name');
    case 'src':
      return options(written, names.pictures, 'name');
    case 'criteria':
      return options(word, names.criteria, 'name');
    case 'rates':
      return word.includes(':') ? undefined : options(word, names.criteria, 'name', (name) => `${name}:`);
    case 'effects': {
      const flag = /^(?:un)?set:(.*)$/.exec(word);
      return flag ? options(flag[1] ?? '', names.flags, 'name') : options(word, [...names.meters, 'set:', 'unset:'], 'name');
    }
    case 'when':
    case 'test': {
      const scene = /^visited:(.*)$/.exec(word);
      if (scene) return options(scene[1] ?? '', names.scenes, 'name');
      return options(word, [...names.meters, ...names.flags, ...(component === 'When' ? names.criteria : []), 'visited:', 'not', 'and', 'or'], 'name');
    }
    default:
      return undefined;
  }
}

const PLAY_WORDS: [RegExp, (names: Names) => readonly string[]][] = [
  [/^\s*choose\s+([\w-]*)$/, (names) => [...new Set(names.choices.map((choice) => choice.id))]],
  [/^\s*expect\s+scene\s+([\w-]*)$/, (names) => [...names.scenes, ...names.endings]],
  [/^\s*expect\s+ending\s+([\w-]*)$/, (names) => names.endings],
  [/^\s*expect\s+meter\s+([\w-]*)$/, (names) => names.meters],
  [/^\s*expect\s+(?:no\s+)?flag\s+([\w-]*)$/, (names) => names.flags],
  [/^\s*expect\s+(?:not\s+)?offered\s+([\w-]*)$/, (names) => [...new Set(names.choices.map((choice) => choice.id))]],
  [/^\s*reply\s+"(?:[^"\\]|\\.)*"(?:\s+[\w-]+=\d)*\s+([\w-]*)$/, (names) => names.criteria],
];

function inPlay(before: string, names: Names): Completions | undefined {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  for (const [pattern, namesFor] of PLAY_WORDS) {
    const match = pattern.exec(line);
    if (match) return options(match[1] ?? '', namesFor(names), 'name');
  }
  return undefined;
}

function options(typed: string, labels: readonly string[], kind: Kind, insert?: (label: string) => string): Completions {
  return { typed: typed.length, options: labels.map((label) => ({ label, kind, ...(insert ? { insert: insert(label) } : {}) })) };
}
