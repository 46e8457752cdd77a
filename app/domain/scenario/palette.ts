import type { Attribute, Palette } from '../content/palette.ts';
import { OUTCOMES } from './model.ts';

const id: Attribute = { kind: 'id', required: true };
const words: Attribute = { kind: 'text' };
const neededWords: Attribute = { kind: 'text', required: true };

/** The components and the Markdown of a scenario. */
export const SCENARIO_PALETTE: Palette = {
  components: {
    Scene: { attributes: { id, title: words }, inside: ['Say', 'Narrate', 'Picture', 'Choice', 'Reply', 'When', 'Otherwise'], words: 'may' },
    Ending: {
      attributes: { id, title: neededWords, outcome: { kind: 'enum', values: OUTCOMES, required: true } },
      inside: ['Say', 'Narrate', 'Picture'],
      words: 'may',
    },
    Say: { attributes: { by: id, when: words }, inside: [], words: 'must' },
    Narrate: { attributes: { when: words }, inside: [], words: 'must' },
    Picture: { attributes: { src: neededWords, alt: neededWords, when: words }, inside: [], words: 'none' },
    Choice: {
      attributes: { id, to: id, when: words, rates: words, effects: words, remark: words },
      inside: [],
      words: 'must',
    },
    Reply: { attributes: { id, prompt: neededWords, criteria: { kind: 'list', required: true } }, inside: ['Model', 'When', 'Otherwise'], words: 'none' },
    Model: { attributes: { level: { kind: 'number', required: true }, remark: words }, inside: [], words: 'must' },
    When: { attributes: { test: neededWords, to: id, effects: words }, inside: [], words: 'none' },
    Otherwise: { attributes: { to: id, effects: words }, inside: [], words: 'none' },
  },
  top: ['Scene', 'Ending'],
  topWords: 'in a `<Scene>` or an `<Ending>`',
  markdown: new Set(['paragraph', 'text', 'emphasis', 'strong', 'inlineCode', 'link', 'list', 'listItem', 'break']),
  byLine: true,
  headings: [],
};
