import type { Palette } from './palette.ts';

/** What a callout can be: a note, a story from work, something to try, or what research found. */
export const CALLOUTS = ['note', 'story', 'try', 'research'] as const;

/** The components and the Markdown of a lesson. */
export const LESSON_PALETTE: Palette = {
  components: {
    Callout: { attributes: { kind: { kind: 'enum', values: CALLOUTS, required: true }, title: { kind: 'text' } }, inside: [], words: 'must' },
    Quiz: { attributes: { id: { kind: 'id', required: true }, question: { kind: 'text', required: true } }, inside: ['Answer'], words: 'none' },
    Answer: {
      attributes: { id: { kind: 'id', required: true }, correct: { kind: 'flag' }, explain: { kind: 'text', required: true } },
      inside: [],
      words: 'must',
    },
    Reflection: { attributes: { id: { kind: 'id', required: true }, prompt: { kind: 'text', required: true } }, inside: [], words: 'none' },
    Compare: { attributes: { client: { kind: 'text' } }, inside: ['Weak', 'Strong'], words: 'none' },
    Weak: { attributes: { note: { kind: 'text', required: true } }, inside: [], words: 'must' },
    Strong: { attributes: { note: { kind: 'text', required: true } }, inside: [], words: 'must' },
    Reply: {
      attributes: {
        id: { kind: 'id', required: true },
        client: { kind: 'text', required: true },
        who: { kind: 'text' },
        criteria: { kind: 'list', required: true },
        rubric: { kind: 'slug', required: true },
      },
      inside: ['Model'],
      words: 'must',
    },
    Model: { attributes: { level: { kind: 'number', required: true }, remark: { kind: 'text' } }, inside: [], words: 'must' },
    Practise: { attributes: { scenario: { kind: 'slug', required: true } }, inside: [], words: 'must' },
  },
  top: ['Callout', 'Quiz', 'Reflection', 'Compare', 'Reply', 'Practise'],
  topWords: true,
  markdown: new Set([
    'heading', 'paragraph', 'text', 'emphasis', 'strong', 'delete', 'inlineCode', 'code', 'link', 'linkReference', 'definition',
    'list', 'listItem', 'blockquote', 'break', 'thematicBreak', 'table', 'tableRow', 'tableCell',
  ]),
  // The compiler would put such a component inside the paragraph.
  byLine: false,
  headings: [2, 3],
};
