import { tokensOf } from './tokens.ts';

/** Small words that hardly any English sentence does without, and chat English as well. */
const ENGLISH = new Set(
  "the a an and or but if so to of in on at by for from with about as is are am was were be been do does did have has had will would can could should may might must not no yes i you he she it we they me him her us them my your his its our their this that these those what which who when where why how there here just now then than too very all any some please thanks thank sorry hi hello hey okay ok dear good up out off on over let get got go going need want know see look tell call try help work don't can't i'm i'll it's you're that's im u ur pls thx dont cant isn't".split(' '),
);
/** Small words of neighbours that English does not share. */
const FOREIGN = new Set(
  'der die das und ist nicht ich sie wir ein eine einen mit für auf dem den zu sich bitte haben werden wird es auch le la les un une des et est je vous nous pas que qui dans pour sur avec bonjour merci il elle ce cette mon votre el los las una y es yo usted para por con su gracias hola está pero como di che non sono ho per con grazie ciao è il lo gli del della een het van ik niet wij zijn voor met op dank och att det som på jag inte är vi för med um uma não você obrigado eu da do na nie się jest na to że proszę'.split(' '),
);

/** Why a text cannot be rated, or undefined: nothing in it, another language, or letters that are no words. */
export function whyNotRated(text: string): 'empty' | 'not-english' | 'off-topic' | undefined {
  if (!/[\p{L}\p{N}]/u.test(text)) return 'empty';
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters > 0 && latin < letters * 0.6) return 'not-english';
  const words = tokensOf(text.slice(0, 4000)).tokens.map((token) => token.norm.replace(/[.]+$/, '')).filter((norm) => /^\p{L}[\p{L}'’-]*$/u.test(norm));
  if (words.length === 0) return 'off-topic';
  const english = words.filter((word) => ENGLISH.has(word)).length / words.length;
  const foreign = words.filter((word) => FOREIGN.has(word) && !ENGLISH.has(word)).length / words.length;
  if (words.length >= 4 && foreign > english && foreign >= 0.15) return 'not-english';
  if (words.length >= 8 && english < 0.12) return foreign > 0.05 ? 'not-english' : 'off-topic';
  if (NOISE.test(text.slice(0, 200)) || repeats(text, words)) return 'off-topic';
  return undefined;
}

/** Keys struck at random, or what people type to see whether a field works. */
const NOISE = /^\W*(?:(?:blah?|test(?:ing)?|foo|bar|baz|xyz+|abc|lorem|ipsum|[a-z]*(?:qwer|asdf|zxcv|uiop|hjkl|yxcv)[a-z]*|(?=[a-z]{4})[bcdfghjklmnpqrstvwxz]+|([a-z])\1+)(?:[\s\p{P}\p{S}]+|$))+$/iu;

/** A few words over and over are no reply; a whole sentence over and over is that sentence. */
function repeats(text: string, words: string[]): boolean {
  if (words.length >= 3 && new Set(words).size === 1) return true;
  if (words.length < 12) return false;
  const sentences = new Set(text.slice(0, 4000).toLowerCase().split(/[.!?\n]+/).map((sentence) => sentence.trim()));
  const once = [...sentences].join(' ').split(/\s+/).length;
  return new Set(words).size / Math.min(words.length, once) < 0.2;
}
