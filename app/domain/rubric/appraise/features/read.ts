import { cuesOf } from '../cues/all.ts';
import { strictOf } from '../cues/strict.ts';
import type { AppraisalContext } from '../model.ts';
import { clausesOf } from '../text/clauses.ts';
import type { Clause } from '../text/clauses.ts';
import { clientsWords, isContent } from '../text/echo.ts';
import { masked } from '../text/masked.ts';
import { spoken } from '../text/spoken.ts';
import { kindsOf } from './clause-kinds.ts';
import { tallyOf } from './tally.ts';
import type { Tally } from './tally.ts';

/** A clause with what was found in it, so that a reply can be rated again without some clauses at little cost. */
export interface ReadClause extends Clause {
  cues: Set<string>;
  kinds: Set<string>;
  /** What is certain of it, and so may decide a level or be said to the learner. */
  strict: Set<string>;
  tally: Tally;
  /** The words as the n-grams see them. */
  masked: string[];
  /** Content words of the client that it repeats, as lemmas. */
  echoes: string[];
  /** Its own content words. */
  contents: string[];
}

/** Reads a reply once: clauses, cues and what of the client's matter it names. */
export function read(context: AppraisalContext, text: string): ReadClause[] {
  const clients = clientsWords(context);
  let last = 0;
  return clausesOf(text).map((clause) => {
    const contents = clause.tokens.filter(isContent);
    const echoes = contents.filter((token) => clients.has(token.lemma) || clients.has(token.norm)).map((token) => token.lemma);
    const seen = {
      ...clause,
      cues: cuesOf(clause.plain),
      strict: strictOf(clause.plain),
      masked: clause.tokens.flatMap((token, index) => spoken(token, clause.tokens[index + 1]) ?? masked(token, clients)),
      echoes,
      contents: contents.map((token) => token.lemma),
    };
    const before = text.slice(last, clause.start);
    last = clause.end;
    return { ...seen, kinds: kindsOf(seen), tally: tallyOf(clause, text, before, echoes) };
  });
}
