import { isContent } from './echo.ts';
import type { Token } from './tokens.ts';

const NUMBER = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred|thousand|.*\d.*)$/;
const DAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?$|^(?:january|february|april|june|july|august|september|october|november|december)$/;

/** The word as the n-grams see it: numbers, days, names and the client's own matter are classes, so that no weight can lean on them. */
export function masked(token: Token, clients: ReadonlySet<string>): string {
  if (NUMBER.test(token.norm)) return '#';
  if (DAY.test(token.norm)) return '@day';
  if (token.pos === 'PROPN') return '@name';
  if (isContent(token) && token.pos === 'NOUN' && (clients.has(token.lemma) || clients.has(token.norm))) return '@echo';
  return token.norm;
}
