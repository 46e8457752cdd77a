import { asksForPaper } from '../features/real-question.ts';
import { anywhere, nearby, shows } from './seen.ts';
import type { Seen } from './seen.ts';
import type { Advices } from './suggest.ts';

const on = (...names: string[]) => ({ clauses }: Seen, index: number): boolean => shows(clauses[index], ...names);
/** A thing to be done that is neither done yet nor a word about fault. */
const toDo = (...names: string[]) => (seen: Seen, index: number): boolean => on(...names)(seen, index) && !on('!done', '!ownFault', '!abuse', 'feeling', 'canSee', 'mustFeel')(seen, index);
/** A question that is one, and no retort. */
const asksThem = (seen: Seen, index: number): boolean => on('asks')(seen, index) && !on('mocks', 'sarcasm', 'accuses', '!abuse', '!rude', '!accusation')(seen, index);
const untimed = (seen: Seen, index: number): boolean => !nearby(seen, index, 'time', '!done') && !on('!stay')(seen, index);

/** What is advised on what is asked, taken on, promised and offered. */
export const DEEDS: Record<'inquiry' | 'responsiveness' | 'reliability' | 'gathers' | 'offers', Advices> = {
  inquiry: {
    found: [
      { on: on('tried'), say: (q) => `You asked “${q}”. Ask what they saw instead: “What happens, and what were you doing just before?”` },
      { on: (seen, index) => on('generic')(seen, index) && on('asks')(seen, index), say: (q) => `You asked “${q}”. Ask something only they know: “What must be possible by when, and what stops if it isn’t?”` },
      { on: ({ clauses }, index) => asksForPaper(clauses[index]!), say: (q) => `You asked “${q}”. Look that up yourself and ask about the need: “What is waiting on this?”` },
      { on: (seen, index) => asksThem(seen, index) && anywhere(seen, '!consequence'), say: (q) => `You asked “${q}”. Say back what you have understood as well, and ask whether it is right.` },
      { on: asksThem, say: (q) => `You asked “${q}”. Ask one more about what hangs on it: “What happens if it isn’t there by then?”` },
      { on: toDo('act:mine'), say: (q) => `You said “${q}”. Before it, ask one thing: “What do you need to be able to do, and by when?”` },
      { on: on('!done'), say: (q) => `You said “${q}”. Then ask one thing: “Does it do all that you need today?”` },
    ],
    otherwise: 'Ask one thing that they can answer at once: “What were you about to do, and what is waiting on it?”',
  },
  responsiveness: {
    found: [
      { on: (seen, index) => seen.level <= 1 && on('away')(seen, index) && on('bounce')(seen, index), say: (q) => `You said “${q}”. Do that for them: “I’ll log it myself and stay with it.”` },
      { on: (seen, index) => seen.level <= 1 && on('away')(seen, index), say: (q) => `You said “${q}”. Bring the right person in yourself: “I’ll get them on the line and stay until it’s settled.”` },
      { on: (seen, index) => on('!vague')(seen, index) && untimed(seen, index), say: (q) => `You said “${q}”. Say the first thing you do now.` },
      { on: (seen, index) => on('!done')(seen, index) && !anywhere(seen, '!stay'), say: (q) => `You said “${q}”. Add that you will make sure it works for them.` },
      { on: (seen, index) => toDo('act:mine')(seen, index) && !anywhere(seen, '!stay'), say: (q) => `You said “${q}”. Add that it stays yours: “and I’ll stay with it until it works for you.”` },
    ],
    otherwise: (seen) => (anywhere(seen, 'act:mine', '!done') ? 'Say who else is needed, if anybody, and that you bring them in yourself.' : 'Say what you do now: “I’m looking at it this minute, and it stays with me.”'),
  },
  reliability: {
    found: [
      { on: on('!wild'), say: (q) => `You said “${q}”. Promise only what you can keep: what you do next, and when they hear.` },
      { on: (seen, index) => on('!vague')(seen, index) && untimed(seen, index), say: (q) => `You said “${q}”. Say when: “by three today”.` },
      { on: (seen, index) => toDo('act:mine')(seen, index) && untimed(seen, index), say: (q) => `You said “${q}”. Add a time: “by three today, and I’ll ring you either way.”` },
      { on: (seen, index) => toDo('act:others')(seen, index) && untimed(seen, index), say: (q) => `You said “${q}”. Add a time, and that you will check.` },
      { on: (seen, index) => on('!done')(seen, index) && !anywhere(seen, 'hear', 'hearTime'), say: (q) => `You said “${q}”. Add when you will ask whether it still works for them.` },
      { on: (seen, index) => toDo('act:time')(seen, index) && !anywhere(seen, 'hear', 'hearTime'), say: (q) => `You said “${q}”. Add how they will hear: “I’ll ring you then, even if there’s no news.”` },
      { on: (seen, index) => toDo('act:time', 'act:hear-time')(seen, index) && !anywhere(seen, 'either'), say: (q) => `You said “${q}”. Add what happens if it does not work out by then.` },
    ],
    otherwise: 'Say who does what by when: “I’ll ring you at three, even if there is nothing new.”',
  },
  gathers: {
    found: [
      { on: (seen, index) => asksThem(seen, index) && !on('generic')(seen, index), say: (q) => `You asked “${q}”. Ask about what happened as well: “What did you see when it stopped?”` },
    ],
    otherwise: 'Ask one thing about what happened: “When did it begin, and what could you not do?”',
  },
  offers: {
    found: [
      { on: on('!done'), say: (q) => `You said “${q}”. Ask whether that is what they needed.` },
      { on: toDo('act:mine'), say: (q) => `You said “${q}”. Ask whether that would help: “Would that do for today?”` },
    ],
    otherwise: 'Ask what would help most, or offer one thing and ask whether it suits.',
  },
};
