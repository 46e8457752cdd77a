import { pattern } from '../cues/pattern.ts';
import type { Clause } from '../text/clauses.ts';

/** What can be counted in a clause; tallies of several clauses add up. */
export const TALLIES = ['words', 'letters', 'longWords', 'nouns', 'adverbs', 'odd', 'names', 'hard', 'acronyms', 'questions', 'exclaims', 'emoji', 'numbers', 'quotes', 'i', 'you', 'we', 'they', 'lines', 'items'] as const;
export type Tally = Record<(typeof TALLIES)[number], number>;

const HARD_WORDS = pattern("vlan|dhcp|dns|udp|tcp|mtu|ssl|tls|apis?|sql|etl|odbc|ldap|acl|ntfs|ou|gpo|raid|lun|san|nas|smb|ssid|bios|gpu|cpu|usb-c|edid|firmware|drivers?|kernel|registry|cache|token|oauth|saml|sso|mfa|tpm|certificate|proxy|firewall|gateway|subnet|packet|latency|throughput|bandwidth|spool(?:er|ing|ed)?|queued?|broker|webhook|schema|payload|port|node|cluster|servers?|client|backend|middleware|hypervisor|snapshot|replicas?|replication|sync(?:ing|ed)?|rollback|pipeline|script|batch|handshake|session|thread|hash|encrypt(?:ed|ion)?|policy|itil|itsm|cmdb|rfc|sla|kpi|p[1-4]|mttr|provision(?:ed|ing)?|configur(?:e|ed|ation)|instance|tenant|endpoint|controller|config|governance|framework|catalogue|category|classification|escalat(?:e|ed|ion)|portfolio|stakeholders?|compliance|implement(?:ed|ation)?|optimi[sz](?:e|ed|ation)|requirements?|specifications?|module|interface|parameters?|protocol");
const HARD = new RegExp(HARD_WORDS.source, 'g');
const ACRONYM = /^(?:[A-Z][A-Z0-9/.-]*[A-Z0-9]|[A-Z]+\d+\w*|\d+[A-Z]+)$/;
const count = (words: string, what: RegExp): number => words.match(what)?.length ?? 0;

/** Counts one clause. `before` is the white space in front of it, where line breaks are; `echoes` are no acronyms: the client used them. */
export function tallyOf(clause: Clause, text: string, before: string, echoes: readonly string[]): Tally {
  const raw = text.slice(clause.start, clause.end);
  const tally: Tally = {
    words: 0, letters: 0, longWords: 0, nouns: 0, adverbs: 0, odd: 0, names: 0, acronyms: 0,
    hard: count(clause.plain, HARD),
    questions: Number(clause.plain.includes('?')),
    exclaims: count(raw, /!/g),
    emoji: count(raw, /\p{Extended_Pictographic}/gu),
    numbers: count(raw, /\d+/g),
    quotes: Number(/["“”]/.test(raw)),
    i: count(clause.plain, /(?<![a-z'])i(?:'[a-z]+)?(?![a-z'])/g),
    you: count(clause.plain, /\byou(?:rs?|'[a-z]+)?\b/g),
    we: count(clause.plain, /\b(?:we|us|ours?)\b/g),
    they: count(clause.plain, /\b(?:they|them|their|he|she|his|her|somebody|someone)\b/g),
    lines: count(before, /\n/g),
    items: Number(/^(?:\d[.)]|[-•*])/.test(raw)),
  };
  for (const token of clause.tokens) {
    if (token.pos === 'NOUN') tally.nouns += 1;
    if (token.pos === 'ADV') tally.adverbs += 1;
    if (token.pos === 'PROPN') tally.names += 1;
    if (token.pos === 'X' || token.pos === 'SYM') tally.odd += 1;
    if (!/[\p{L}\p{N}]/u.test(token.norm)) continue;
    tally.words += 1;
    tally.letters += token.norm.length;
    if (token.norm.length >= 9) tally.longWords += 1;
    if (ACRONYM.test(text.slice(token.start, token.end)) && !echoes.includes(token.lemma)) tally.acronyms += 1;
  }
  return tally;
}
