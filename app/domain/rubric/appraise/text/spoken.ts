import type { Token } from './tokens.ts';

/** What chat writes in one word, as the words that it stands for: n-grams then see the same as in careful writing. */
const TOGETHER = new Map(
  Object.entries({ im: 'i am', ive: 'i have', youve: 'you have', youre: 'you are', theyre: 'they are', weve: 'we have', thats: "that 's", whats: "what 's", heres: "here 's", theres: "there 's", gimme: 'give me', gonna: 'going to', dont: 'do not', doesnt: 'does not', didnt: 'did not', cant: 'can not', wont: 'will not', isnt: 'is not', wasnt: 'was not', couldnt: 'could not', shouldnt: 'should not', wouldnt: 'would not' }).map(([word, words]) => [word, words.split(' ')]),
);
/** “ill” before one of these is no illness. */
const DOING = new Set('be ring call come bring get do send check look take stay let text fix sort try have give tell ask make see put keep go write drop swap show find'.split(' '));

/** The words that a token of chat stands for, or undefined where it is a word like any other. */
export function spoken(token: Token, next: Token | undefined): string[] | undefined {
  const word = token.raw;
  if (word === 'ill' && next && DOING.has(next.norm)) return ['i', 'will'];
  return TOGETHER.get(word);
}
