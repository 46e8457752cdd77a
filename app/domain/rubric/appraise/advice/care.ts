import { anywhere, shows } from './seen.ts';
import type { Seen } from './seen.ts';
import type { Advices } from './suggest.ts';

const on = (...names: string[]) => ({ clauses }: Seen, index: number): boolean => shows(clauses[index], ...names);
/** Blame and the like are named only where the level is low, by clear words, and never where the writer owns the fault. */
const harsh = (...names: string[]) => (seen: Seen, index: number): boolean => seen.level <= 1 && on(...names)(seen, index) && !on('!ownFault', 'sorryReal', 'weOwn')(seen, index) && seen.lowers(index);

/** What is advised on how the person is met: sympathy, manner, plain words, the common cause, thanks and apology. */
export const CARE: Record<'empathy' | 'assurance' | 'clarity' | 'partnership' | 'thanks' | 'apologises', Advices> = {
  empathy: {
    found: [
      { on: on('!abuse'), say: (q) => `You said “${q}”. Take that out, and say what this does to their day.` },
      { on: on('!minimises'), say: (q) => `You said “${q}”. To them it is big enough to write: say what it does to their day instead.` },
      { on: (seen, index) => seen.level <= 1 && on('!accusation')(seen, index) && !on('!ownFault')(seen, index), say: (q) => `You said “${q}”. Leave out whose fault it was and name what they lost.` },
      { on: on('!noApology'), say: (q) => `You said “${q}”. Whether or not you are to blame, say what it did to them.` },
      { on: on('!stockUnderstand'), say: (q) => `You said “${q}”. Say what exactly, in their words: who is waiting, what it costs, by when.` },
      { on: (seen, index) => on('stockSorry')(seen, index) && on('!inconvenience')(seen, index), say: (q) => `You said “${q}”. Name what it did to them, not “inconvenience”.` },
      { on: on('!sorryOpen'), say: (q) => `You said “${q}”. Go on: sorry for what? Name what it did to their work.` },
      { on: (seen, index) => on('sorry')(seen, index) && !on('sorryNot', '!list')(seen, index), say: (q) => `You said “${q}”. Go on: what did it do to their day?` },
      { on: (seen, index) => on('names:plain')(seen, index) && on('names:two')(seen, index) && on('narrates', 'yourStory', 'pictures')(seen, index), say: (q) => `You take up “${q}”. Add what that must be like for them.` },
    ],
    otherwise: 'Begin with what this does to them: who is waiting, what it has cost, how that must feel.',
  },
  assurance: {
    found: [
      { on: on('!abuse'), say: (q) => `You said “${q}”. Nobody should have to read that: take it out and say the same as you would to somebody you respect.` },
      { on: harsh('!accusation'), say: (q) => `You said “${q}”. Leave out whose fault it is and say what happens next.` },
      { on: harsh('mocks'), say: (q) => `You said “${q}”. A joke at this point is heard as one about them: leave it out.` },
      { on: harsh('!rude'), say: (q) => `You said “${q}”. Say the same as you would to somebody you respect.` },
      { on: (seen, index) => seen.level <= 1 && on('!unsure')(seen, index), say: (q) => `You said “${q}”. Say what you know and what you will find out.` },
      { on: (seen, index) => seen.level <= 1 && on('sorryAgain')(seen, index), say: (q) => `You said “${q}”. Once is enough: then say calmly what you do.` },
    ],
    otherwise: (seen) => (anywhere(seen, 'greet') ? 'Say in one calm sentence what you know, and that you have it.' : 'Greet them by name, and say in one calm sentence that you have it.'),
  },
  clarity: {
    found: [
      { on: on('!term'), say: (q) => `You wrote “${q}”. Say what it means for them, without the term.` },
      { on: on('!officialese'), say: (q) => `You wrote “${q}”. Say it as you would across a table.` },
      { on: on('long'), say: (q) => `“${q}” runs long. Make two sentences of it.` },
    ],
    otherwise: 'End with the next step in one short sentence: who does what, and when.',
  },
  partnership: {
    found: [
      { on: on('!refusal'), say: (q) => `You said “${q}”. Say what it protects, and what you can do within it.` },
      { on: (seen, index) => on('away:cannot')(seen, index) && !on('yourStory', 'reassure', 'question:fact')(seen, index), say: (q) => `You said “${q}”. Give the reason, and what is possible instead.` },
      { on: on('!done'), say: (q) => `You said “${q}”. Say what it lets them do again, and ask whether that is what they need.` },
      { on: (seen, index) => on('act:mine')(seen, index) && !on('goal', 'relief', '!ownFault', '!stay', 'feeling', 'canSee')(seen, index), say: (q) => `You said “${q}”. Say what it is for: “so that you can …”, and let them choose.` },
    ],
    otherwise: 'Name what they are trying to achieve, and offer two ways to get there.',
  },
  thanks: { found: [{ on: on('!patience'), say: (q) => `You said “${q}”. Thank them for telling you, not for waiting.` }], otherwise: 'Thank them for telling you: most people would have said nothing.' },
  apologises: {
    found: [
      { on: on('!noApology'), say: (q) => `You said “${q}”. You can be sorry for what happened to them without being to blame: say that.` },
      { on: on('sorryNot'), say: (q) => `You said “${q}”. Say sorry for what happened, without “but” and without “if”.` },
      { on: on('!ownFault'), say: (q) => `You said “${q}”. That owns it: add that you are sorry.` },
    ],
    otherwise: 'Say plainly that you are sorry for what happened.',
  },
};
