import type { Located } from '../content/located.ts';
import { ID } from '../content/names.ts';
import type { Report } from '../content/report.ts';
import { tokensOf } from './condition-tokens.ts';
import type { Token } from './condition-tokens.ts';
import type { Condition } from './model.ts';
import type { Notes } from './notes.ts';

/** Deepest nesting of brackets and `not`s; nobody can read half of it. */
const DEPTH_LIMIT = 20;

/**
 * Parses a condition:
 *
 *     either  = both { "or" both }
 *     both    = single { "and" single }
 *     single  = "not" single | "(" either ")" | "visited:" scene | name [ op number ]
 *     op      = "<" | "<=" | "=" | "==" | "!=" | ">=" | ">"
 *
 * A name alone is a flag. Reports the first mistake at its column and then returns undefined. Nothing is evaluated.
 */
export function parseCondition(text: Located, report: Report, notes?: Notes): Condition | undefined {
  const parser = new ConditionParser(tokensOf(text), notes);
  const parsed = parser.whole();
  if (parsed) return parsed;
  const { token, message } = parser.mistake;
  report.error('bad-condition', token.located.at(0), message);
  return undefined;
}

class ConditionParser {
  #at = 0;
  #depth = 0;
  #mistake: { token: Token; message: string } | undefined;

  constructor(
    readonly tokens: Token[],
    readonly notes: Notes | undefined,
  ) {}

  get mistake(): { token: Token; message: string } {
    return this.#mistake ?? { token: this.#token, message: 'This condition cannot be read.' };
  }

  whole(): Condition | undefined {
    const condition = this.#joined('or');
    if (!condition) return undefined;
    if (this.#token.kind === 'close') return this.#fail('This bracket closes nothing; take it away.');
    return this.#token.kind === 'end' ? condition : this.#fail(`Write \`and\` or \`or\` before ${this.#shown()}.`);
  }

  #joined(word: 'or' | 'and'): Condition | undefined {
    const of: Condition[] = [];
    for (;;) {
      const part = word === 'or' ? this.#joined('and') : this.#single();
      if (!part) return undefined;
      of.push(part);
      if (this.#token.kind !== word) break;
      this.#at += 1;
    }
    return of.length === 1 ? of[0] : { kind: word, of };
  }

  #single(): Condition | undefined {
    const token = this.#token;
    if ((token.kind === 'not' || token.kind === 'open') && ++this.#depth > DEPTH_LIMIT) {
      return this.#fail(`The condition is nested more than ${DEPTH_LIMIT} deep; simplify it.`);
    }
    this.#at += 1;
    switch (token.kind) {
      case 'not':
        return this.#negated();
      case 'open':
        return this.#bracketed(token);
      case 'visited':
        if (!ID.test(token.scene)) return this.#fail('Write the id of a scene right after `visited:`.', token);
        return this.#noted({ kind: 'visited', scene: token.scene }, token, token.located.text.length - token.scene.length);
      case 'name':
        return this.#comparison(token, token.name);
      default:
        return this.#fail(expected(token), token);
    }
  }

  #negated(): Condition | undefined {
    const of = this.#single();
    this.#depth -= 1;
    return of && { kind: 'not', of };
  }

  #bracketed(open: Token): Condition | undefined {
    const inner = this.#joined('or');
    if (!inner) return undefined;
    if (this.#token.kind !== 'close') {
      return this.#token.kind === 'end' ? this.#fail('This bracket is not closed; write `)`.', open) : this.#fail(`Write \`and\` or \`or\` before ${this.#shown()}.`);
    }
    this.#at += 1;
    this.#depth -= 1;
    return inner;
  }

  #comparison(token: Token, name: string): Condition | undefined {
    if (!ID.test(name)) return this.#fail(`\`${name}\` is not a name; names have lower-case letters, digits and hyphens.`, token);
    const sign = this.#token;
    if (sign.kind !== 'compare') return this.#noted({ kind: 'flag', flag: name }, token);
    this.#at += 1;
    const number = this.#token;
    if (number.kind !== 'number') return this.#fail(`Write a whole number after \`${sign.op}\`.`);
    this.#at += 1;
    return this.#noted({ kind: 'compare', name, op: sign.op, value: number.value }, token);
  }

  get #token(): Token {
    return this.tokens[Math.min(this.#at, this.tokens.length - 1)] as Token;
  }

  #shown(): string {
    return `\`${this.#token.located.text.slice(0, 40)}\``;
  }

  #noted<C extends Condition>(condition: C, token: Token, index = 0): C {
    this.notes?.put(condition, 'name', token.located.at(index));
    return condition;
  }

  #fail(message: string, token = this.#token): undefined {
    this.#mistake ??= { token, message };
    return undefined;
  }
}

function expected(token: Token): string {
  const wanted = 'a name, `not`, `visited:` or a bracket';
  if (token.kind === 'end') return `The condition ends too early; write ${wanted}.`;
  const text = token.located.text.slice(0, 40);
  if (text.startsWith('&&')) return 'Write `and` for `&&`.';
  if (text.startsWith('||')) return 'Write `or` for `||`.';
  if (text.startsWith('!')) return 'Write `not` for `!`.';
  return `\`${text}\` cannot stand here; write ${wanted}.`;
}
