import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { ItemSentence, SpanItsFunction, TokenItsFunction, WinkMethods } from 'wink-nlp';

/** One word or mark, where it stands in the text, and what kind of word it is (universal part of speech). */
export interface Token {
  start: number;
  end: number;
  /** Lower case, with chat spellings and contractions written out: `u` is `you`, `n't` is `not`. */
  norm: string;
  /** Lower case, as written. */
  raw: string;
  lemma: string;
  pos: string;
}

export interface Tokens {
  tokens: Token[];
  /** Ends of sentences, as indices into `tokens` (exclusive). */
  sentenceEnds: number[];
}

let made: WinkMethods | undefined;
/** The reader of English, made at the first text, so that starting the app does not wait for it. */
const getNlp = (): WinkMethods => (made ??= winkNLP(winkModel, ['sbd', 'pos']));

/** What is asked of a token or a sentence; the types of wink are narrower here than what it does. */
interface Asked { lemma: TokenItsFunction<string>; pos: TokenItsFunction<string>; span: SpanItsFunction<number[]> }

const WRITTEN_OUT = new Map(
  Object.entries({
    "n't": 'not', nt: 'not', "'ll": 'will', "'re": 'are', "'ve": 'have', ve: 'have', "'m": 'am', ca: 'can', wo: 'will', cannot: 'can',
    u: 'you', ur: 'your', r: 'are', pls: 'please', plz: 'please', thx: 'thanks', tks: 'thanks', ty: 'thanks', sry: 'sorry',
    im: 'i', thats: 'that', whats: 'what', gonna: 'going', wanna: 'want', ok: 'okay', k: 'okay', bc: 'because', cos: 'because', tmrw: 'tomorrow', mins: 'minutes', min: 'minutes',
  }),
);

/**
 * The words of a text with their places in it (UTF-16 code units). Every token lies where its letters are found;
 * white space belongs to none.
 */
export function tokensOf(text: string): Tokens {
  const nlp = getNlp();
  const { lemma, pos, span } = nlp.its as unknown as Asked;
  const doc = nlp.readDoc(text);
  const values = doc.tokens().out();
  const lemmas = doc.tokens().out(lemma);
  const kinds = doc.tokens().out(pos);
  const tokens: Token[] = [];
  const place: number[] = [];
  let cursor = 0;
  values.forEach((value, index) => {
    const found = text.indexOf(value, cursor);
    if (found >= 0 && value.trim() !== '') {
      const lower = value.toLowerCase().replace(/[’‘]/g, "'");
      tokens.push({ start: found, end: found + value.length, norm: WRITTEN_OUT.get(lower) ?? lower, raw: lower, lemma: lemmas[index] ?? lower, pos: kinds[index] ?? 'X' });
      cursor = found + value.length;
    }
    place.push(tokens.length);
  });
  const sentenceEnds: number[] = [];
  doc.sentences().each((sentence: ItemSentence) => {
    const [, last = 0] = sentence.out(span) as number[];
    sentenceEnds.push(place[last] ?? tokens.length);
  });
  return { tokens, sentenceEnds };
}
