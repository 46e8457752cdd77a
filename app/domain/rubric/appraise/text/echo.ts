import type { AppraisalContext } from '../model.ts';
import { tokensOf } from './tokens.ts';
import type { Token } from './tokens.ts';

const CONTENT = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM', 'ADV']);

/** Words that anybody says to anybody: repeating them names nothing of this person's. */
const EVERYBODYS = new Set(
  "be have do say get make go know take see come think look want give use find tell ask work seem feel try leave call need become let keep begin help show hear play run move like live believe bring happen write sit stand lose pay meet set learn change lead understand watch follow stop create speak read allow add spend open walk win offer remember love consider appear buy wait serve send expect build stay fall cut reach put will would can could should may might must shall not no yes please thank thanks sorry hello hi hey dear good well just really very now then here there again also too still only even ever never always already maybe perhaps much many more most other another thing something anything nothing everything someone anyone everyone people person time way it issue problem one lot bit so up out back on off".split(' '),
);

/** Does this word carry content that could be somebody's own matter? */
export const isContent = (token: Token): boolean => CONTENT.has(token.pos) && token.lemma.length > 1 && !EVERYBODYS.has(token.lemma) && !EVERYBODYS.has(token.norm);

/** The content words the client has used, as lemmas and as written: a reply that uses one of them names the client's matter. */
export function clientsWords(context: AppraisalContext): Set<string> {
  const said = [context.message, ...context.conversation.filter((line) => line.by === 'client').map((line) => line.text)].join('\n').slice(-4000);
  const words = tokensOf(said).tokens.filter(isContent);
  return new Set(words.flatMap((token) => [token.lemma, token.norm]));
}
