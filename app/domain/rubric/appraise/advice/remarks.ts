import type { LocalCriterion } from '../scorer/model.ts';

/** Why a level, in one line, from missing to intense (or not done, done). */
export const REMARKS: Record<LocalCriterion, readonly string[]> = {
  empathy: ['Nothing here shows that you see what this is like for them.', 'It is a token of sympathy that would fit anybody.', 'You show that you see what this is like for them.', 'You picture their own situation and say so in words meant for them.'],
  inquiry: ['You ask nothing that would help to understand what they need.', 'Your question is general, or only looks something up.', 'You ask something that they can answer and that helps you to understand.', 'Your questions go to what happened and to what they really need.'],
  responsiveness: ['Nobody takes this on: they are left with it or sent elsewhere.', 'There is goodwill, but hardly anything that you will do.', 'You take it on and say what you do.', 'You act at once and it stays with you.'],
  reliability: ['There is no commitment here that could be kept, or none that could be believed.', 'The promise is vague: they cannot tell what happens when.', 'They know what will be done, or when they hear from you.', 'They know what, by whom and by when, and how they will hear.'],
  assurance: ['It reads as blame, scorn or defence.', 'It is curt, unsure or talks past them.', 'It is civil and composed.', 'It is warm, calm and sure of its ground.'],
  clarity: ['Hardly anybody outside IT could say what this means.', 'They have to work to find out what it means for them.', 'They can follow it at the first reading.', 'It is easy to follow, and the next step is plain.'],
  partnership: ['It stands on your side of the counter, without a reason or another way.', 'It speaks of doing things together, with little behind it.', 'You tie it to what they want to achieve, or give a reason or another way.', 'You make it a common task, measured by what they need.'],
  thanks: ['They are not thanked for telling you.', 'You thank them for telling you.'],
  gathers: ['Nothing is asked about what happened or what it costs them.', 'You ask about what happened or what they need.'],
  apologises: ['There is no apology for what happened.', 'You apologise for what happened.'],
  offers: ['You do not ask what would help, nor whether your help would suit.', 'You ask what would help, or whether your offer suits.'],
};
