import { asksForPaper } from '../features/real-question.ts';
import type { LocalCriterion } from '../scorer/model.ts';
import { anywhere } from './seen.ts';
import type { Seen } from './seen.ts';

type Remark = string | ((seen: Seen) => string);

/** Why a level, in one line, from missing to intense (or not done, done): nothing that need not be true of every reply at that level. */
const REMARKS: Record<LocalCriterion, readonly Remark[]> = {
  empathy: ['Nothing here speaks to how this is for them.', 'It touches on how this is for them, in a way that would fit anybody.', 'It speaks to how this is for them, and not just for anybody.', 'They can tell that you have thought about their own situation.'],
  inquiry: [
    (seen) => {
      if (seen.clauses.some(asksForPaper)) return 'You ask only for a number or a form.';
      return anywhere(seen, 'asks') ? 'What you ask does not show what they need.' : 'You ask nothing.';
    },
    (seen) => (anywhere(seen, 'generic') ? 'Your question is so general that the thinking is left to them.' : 'You ask, and learn a little of what they need.'),
    'What you ask helps you to understand.',
    'What you ask goes to the heart of the matter.',
  ],
  responsiveness: ['They cannot see from this that anybody takes it on.', 'There is goodwill, but it is hard to tell what you will do.', 'They can see that you take it on.', 'They can see that you act and that it is in your hands.'],
  reliability: [
    'There is nothing here that they could count on.',
    (seen) => (anywhere(seen, '!done') ? 'They hear what is done, but not what to expect from here.' : 'They can expect something, but hardly tell what or when.'),
    'There is something here that they can count on.',
    'They know what they can count on.',
  ],
  assurance: [
    (seen) => (anywhere(seen, '!abuse') ? 'This is abuse, whatever it was an answer to.' : 'After this they would hardly feel respected or in good hands.'),
    'It gives them little sense of being in good hands.',
    'It is civil and composed.',
    'It is courteous and calm, and sounds sure of its ground.',
  ],
  clarity: ['They would be at a loss what this means for them.', 'It takes work to find out what this means for them.', 'It can be followed without effort.', 'It is easy to follow from beginning to end.'],
  partnership: ['Nothing here makes it a common matter.', 'There is a beginning of common ground, with little behind it.', 'Some of this is done with them and not only for them.', 'It reads as work that you share with them.'],
  thanks: ['They are not thanked for telling you.', 'You thank them for telling you.'],
  gathers: [(seen) => (anywhere(seen, 'asks') ? 'What you ask does not tell you what happened or what it costs them.' : 'Nothing is asked about what happened or what it costs them.'), 'You ask to hear more about it.'],
  apologises: [
    (seen) => {
      if (anywhere(seen, '!noApology')) return 'You say that you do not apologise.';
      return anywhere(seen, '!ownFault') ? 'You own it, but there is no apology yet.' : 'There is no apology for what happened.';
    },
    'You apologise for what happened.',
  ],
  offers: ['They are not asked what would help, or whether this does.', 'You ask what would help, or offer something that they can accept or decline.'],
};

/** Why this level, in one line. */
export function remarkOn(seen: Seen): string {
  const remark = REMARKS[seen.criterion][seen.level] as Remark;
  return typeof remark === 'string' ? remark : remark(seen);
}
