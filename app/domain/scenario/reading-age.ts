import { syllable } from 'syllable';

/** How hard words are to read, by counts alone. */
export interface TextCounts {
  words: number;
  sentences: number;
  syllables: number;
}

/** More different texts are not remembered: the longest scenario has fewer, and a memory that outlives its texts must end somewhere. */
const REMEMBERED = 40_000;

/** Counts each different text once, and the syllables of each different word. */
export class SyllableCounter {
  readonly #known = new Map<string, number>();
  readonly #texts = new Map<string, TextCounts>();

  /** Words, sentences and syllables of a text in Markdown, whose marks are passed over. */
  counts(markdown: string): TextCounts {
    const known = this.#texts.get(markdown);
    if (known) return known;
    if (this.#texts.size >= REMEMBERED) this.#texts.clear();
    const counted = this.#count(markdown);
    this.#texts.set(markdown, counted);
    return counted;
  }

  #count(markdown: string): TextCounts {
    const text = markdown.replace(/\]\([^)]*\)/g, ']').replace(/[*_`[\]\\]/g, '');
    const words = text.match(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu) ?? [];
    const sentences = text.match(/[.!?…:;]+(?=["'’”)]*(?:\s|$))|\n\n/g)?.length ?? 0;
    return { words: words.length, sentences: Math.max(1, sentences), syllables: words.reduce((sum, word) => sum + this.#of(word), 0) };
  }

  #of(word: string): number {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    const counted = Math.max(1, syllable(word));
    this.#known.set(word, counted);
    return counted;
  }
}

/**
 * The years of age from which a text is read with ease: the Flesch-Kincaid grade plus five, the age at which American
 * children begin grade zero. grade = 0.39 words/sentence + 11.8 syllables/word - 15.59 (Kincaid, Fishburne, Rogers and
 * Chissom, Derivation of New Readability Formulas for Navy Enlisted Personnel, 1975). A semicolon or a colon ends a
 * sentence here, as it lets a reader rest. Made for English, and for no less than some thirty words.
 */
export function readingAge({ words, sentences, syllables }: TextCounts): number {
  if (words === 0) return 5;
  const grade = (0.39 * words) / sentences + (11.8 * syllables) / words - 15.59;
  return Math.max(5, Math.round((grade + 5) * 10) / 10);
}

export function sumOf(counts: readonly TextCounts[]): TextCounts {
  const total = { words: 0, sentences: 0, syllables: 0 };
  for (const { words, sentences, syllables } of counts) {
    total.words += words;
    total.sentences += sentences;
    total.syllables += syllables;
  }
  return total;
}
