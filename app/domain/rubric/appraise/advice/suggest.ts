import type { ReadClause } from '../features/read.ts';
import type { LocalCriterion } from '../scorer/model.ts';
import { phrase, words } from './quote.ts';

/** What is looked for in the learner's words, and what is said about the first clause that has it. */
interface Advice {
  /** A cue, or a kind of clause. */
  on: string;
  unless?: string[];
  say: (quoted: string) => string;
}

const ADVICE: Record<LocalCriterion, { found: Advice[]; otherwise: string }> = {
  empathy: {
    found: [
      { on: 'minimise', say: (q) => `You said “${q}”. To them it is big enough to write: say what it does to their day instead.` },
      { on: 'blame', say: (q) => `You said “${q}”. Leave out whose fault it was and name what they lost.` },
      { on: 'stockUnderstand', say: (q) => `You said “${q}”. Say what exactly, in their words: who is waiting, what it costs, by when.` },
      { on: 'stockSorry', say: (q) => `You said “${q}”. Name what it did to them, not “inconvenience”.` },
      { on: 'sorry', say: (q) => `You said “${q}”. Go on: sorry for what? Name what it did to their work.` },
      { on: 'names:two', say: (q) => `You take up “${q}”. Add what that must be like for them.` },
    ],
    otherwise: 'Begin with what this does to them: who is waiting, what it has cost, how that must feel.',
  },
  inquiry: {
    found: [
      { on: 'tried', say: (q) => `You asked “${q}”. Ask what they saw instead: “What happens, and what were you doing just before?”` },
      { on: 'generic', say: (q) => `You asked “${q}”. Ask something only they know: “What must be possible by when, and what stops if it isn’t?”` },
      { on: 'asks:bare', say: (q) => `You asked “${q}”. Look that up yourself and ask about the need: “What is waiting on this?”` },
      { on: 'asks', say: (q) => `You asked “${q}”. Ask one more about what hangs on it: “What happens if it isn’t there by then?”` },
      { on: 'act:mine', say: (q) => `You said “${q}”. Before it, ask one thing: “What do you need to be able to do, and by when?”` },
    ],
    otherwise: 'Ask one thing that they can answer at once: “What were you about to do, and what is waiting on it?”',
  },
  responsiveness: {
    found: [
      { on: 'bounce', say: (q) => `You said “${q}”. Do that for them: “I’ll log it myself and stay with it.”` },
      { on: 'notMine', say: (q) => `You said “${q}”. Bring the right person in yourself: “I’ll get them on the line and stay until it’s settled.”` },
      { on: 'somebody', say: (q) => `You said “${q}”. Say who, and that you will see it through.` },
      { on: 'vague', say: (q) => `You said “${q}”. Say the first thing you do now.` },
      { on: 'act:mine', say: (q) => `You said “${q}”. Add that it stays yours: “and I’ll stay with it until it works for you.”` },
    ],
    otherwise: 'Say what you do now: “I’m looking at it this minute, and it stays with me.”',
  },
  reliability: {
    found: [
      { on: 'wild', say: (q) => `You said “${q}”. Promise only what you can keep: what you do next, and when they hear.` },
      { on: 'vague', say: (q) => `You said “${q}”. Say when: “by three today”.` },
      { on: 'act:mine', unless: ['time'], say: (q) => `You said “${q}”. Add a time: “by three today, and I’ll ring you either way.”` },
      { on: 'act:others', unless: ['time'], say: (q) => `You said “${q}”. Add a time, and that you will check.` },
      { on: 'act:time', say: (q) => `You said “${q}”. Add how they will hear: “I’ll ring you then, even if there’s no news.”` },
    ],
    otherwise: 'Say who does what by when: “I’ll ring you at three, even if there is nothing new.”',
  },
  assurance: {
    found: [
      { on: 'blame', say: (q) => `You said “${q}”. Leave out whose fault it is and say what happens next.` },
      { on: 'sarcasm', say: (q) => `You said “${q}”. A joke at this point is heard as one about them: leave it out.` },
      { on: 'rude', say: (q) => `You said “${q}”. Say the same as you would to somebody you respect.` },
      { on: 'hedge', say: (q) => `You said “${q}”. Say what you know and what you will find out.` },
      { on: 'sorryAgain', say: (q) => `You said “${q}”. Once is enough: then say calmly what you do.` },
    ],
    otherwise: 'Greet them by name, and say in one calm sentence that you have it.',
  },
  clarity: {
    found: [
      { on: 'jargon', say: (q) => `You wrote “${q}”. Say what it means for them, without the term.` },
      { on: 'bureaucracy', say: (q) => `You wrote “${q}”. Say it as you would across a table.` },
      { on: 'long', say: (q) => `“${q}” runs long. Make two sentences of it.` },
    ],
    otherwise: 'End with the next step in one short sentence: who does what, and when.',
  },
  partnership: {
    found: [
      { on: 'policy', say: (q) => `You said “${q}”. Say what it protects, and what you can do within it.` },
      { on: 'cannot', say: (q) => `You said “${q}”. Give the reason, and what is possible instead.` },
      { on: 'weExclusive', say: (q) => `You said “${q}”. Make the “we” include them: what do you both want to see working?` },
      { on: 'act:mine', say: (q) => `You said “${q}”. Say what it is for: “so that you can …”, and let them choose.` },
    ],
    otherwise: 'Name what they are trying to achieve, and offer two ways to get there.',
  },
  thanks: { found: [{ on: 'patience', say: (q) => `You said “${q}”. Thank them for telling you, not for waiting.` }], otherwise: 'Thank them for telling you: most people would have said nothing.' },
  gathers: { found: [{ on: 'asks', say: (q) => `You asked “${q}”. Ask about what happened as well: “What did you see when it stopped?”` }], otherwise: 'Ask one thing about what happened: “When did it begin, and what could you not do?”' },
  apologises: {
    found: [
      { on: 'sorryNot', say: (q) => `You said “${q}”. Say sorry for what happened, without “but” and without “if”.` },
      { on: 'weOwn', say: (q) => `You said “${q}”. That owns it: add that you are sorry.` },
    ],
    otherwise: 'Say plainly that you are sorry for what happened.',
  },
  offers: { found: [{ on: 'act:mine', say: (q) => `You said “${q}”. Ask whether that would help: “Would that do for today?”` }], otherwise: 'Ask what would help most, or offer one thing and ask whether it suits.' },
};

/** One concrete thing to do better, about the learner's own words where there is something to take up. */
export function suggest(criterion: LocalCriterion, clauses: readonly ReadClause[], text: string): string {
  const { found, otherwise } = ADVICE[criterion];
  for (const { on, unless = [], say } of found) {
    const clause = clauses.find(({ cues, kinds }) => (cues.has(on) || kinds.has(on)) && !unless.some((name) => cues.has(name) || kinds.has(name)));
    if (clause) return say(clause.cues.has(on) ? phrase(text, clause, on) : words(text, clause));
  }
  return otherwise;
}
