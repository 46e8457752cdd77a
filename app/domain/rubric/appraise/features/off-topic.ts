import type { ReadClause } from './read.ts';

/** Who speaks or is spoken to, and courtesy or a question to them. */
const BETWEEN_PEOPLE = /\b(?:i|we|you|us|me|my|your|our|yours|ours|mine|please|sorry|thanks?|hi|hello|dear)\b|'(?:m|ll|ve)\b|\?/;
/** What people of IT speak about. */
const AT_WORK =
  /\b(?:tickets?|teams?|issues?|problems?|services?|desk|systems?|accounts?|passwords?|requests?|users?|click|settings?|screens?|buttons?|computers?|laptops?|phones?|networks?|servers?|files?|e?mails?|apps?|updates?|fix\w*|restor\w+|restart\w*|reset\w*|works?|working|done|sorted|solved|admin\w*|polic\w+|process\w*|error|access|data|software|portal|form|version)\b/;
/** Warmth, scorn and handing on need no word of work. */
const TOWARDS = ['judges', 'feeling', 'mustFeel', 'shouldNot', 'canSee', 'dismay', 'exclaim', 'reassure', 'absolves', 'pictures', 'mocks', 'rude', 'accuses', 'minimise', 'patronise', 'cannot', 'passive', 'otherWill', 'stayOn', 'hear', 'youMust', 'weOwn', 'unsure', 'stockCare'];
/** Fewer words than this may be a curt answer. */
const LEAST_WORDS = 8;

/** Nothing in it is said to anybody, takes up the client's words or has to do with IT: a text about something else. */
export function isOffTopic(clauses: readonly ReadClause[]): boolean {
  const words = clauses.reduce((sum, { tally }) => sum + tally.words, 0);
  return words >= LEAST_WORDS && clauses.every((clause) => clause.echoes.length === 0 && clause.tally.acronyms + clause.tally.hard === 0 && !BETWEEN_PEOPLE.test(clause.plain) && !AT_WORK.test(clause.plain) && !TOWARDS.some((cue) => clause.cues.has(cue)));
}
