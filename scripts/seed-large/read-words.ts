import { checkSize, USUAL, type Size } from './size.ts';

const USAGE = 'Usage: npm run seed:large [-- --people N --cohorts N --progress N --seed N --database URL --replace]';

export interface Wanted {
  size: Size;
  database: string;
  replace: boolean;
}

/** Reads the words of the command line, as `--people 1000` or `--people=1000`. Throws an Error with a sentence for what it does not know. */
export function readWords(words: readonly string[]): Wanted {
  const wanted: Wanted = { size: { ...USUAL }, database: 'file:./data/large.sqlite', replace: false };
  const rest = words.flatMap((word) => (/^--\w+=/.test(word) ? [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)] : [word]));
  while (rest.length > 0) {
    const word = rest.shift() ?? '';
    const name = word.slice(2);
    if (word === '--replace') wanted.replace = true;
    else if (word === '--database') wanted.database = valueOf(word, rest.shift());
    else if (isSize(name) && word.startsWith('--')) wanted.size[name] = numberOf(word, rest.shift());
    else throw new Error(`${word} is not known. ${USAGE}`);
  }
  checkSize(wanted.size);
  return wanted;
}

const isSize = (name: string): name is keyof Size => name in USUAL;

function valueOf(word: string, value: string | undefined): string {
  if (!value) throw new Error(`${word} lacks its value. ${USAGE}`);
  return value;
}

function numberOf(word: string, value: string | undefined): number {
  const number = Number(valueOf(word, value));
  if (!Number.isInteger(number) || number < 0) throw new Error(`${word} takes a whole number, not ${value}. ${USAGE}`);
  return number;
}
