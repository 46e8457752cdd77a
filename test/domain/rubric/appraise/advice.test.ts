import { describe, expect, it } from 'vitest';
import { level, ratings } from './every-criterion.ts';

const slow = 'The booking system is slow and guests queue to the door. Yesterday somebody shouted at my receptionist.';
const advice = (criterion: string, text: string): string => ratings(text, slow)[criterion]?.suggestion ?? '';
const remark = (criterion: string, text: string): string => ratings(text, slow)[criterion]?.remark ?? '';

describe('kind or harmless words are neither rude, sarcastic nor blaming', () => {
  it.each([
    'I know you are busy, so I will be quick.',
    'I am glad you complained.',
    'We take this seriously.',
    'I will ring you at three with whatever I have found.',
    'Whatever you need, I am here.',
    "That's a wonderful thing your nurses did.",
    'It is not surprising that you are angry.',
    'Cheers for telling me, mate.',
    'Clearly we let you down.',
    'Nobody told you anything, and that is our fault.',
    'In fairness to your nurses, they did great work.',
    'Let me read the ticket first.',
    'A child could have been hurt. Which wards need cards first?',
    'I should have called you back.',
  ])('%s', (text) => {
    expect(level('assurance', text, slow)).toBeGreaterThanOrEqual(1);
    for (const criterion of ['assurance', 'empathy']) expect(advice(criterion, text)).not.toMatch(/somebody you respect|A joke|whose fault/);
  });

  it('blame, scorn and rudeness are named in the words that were used', () => {
    expect(advice('assurance', 'You should have saved your work.')).toMatch(/“You should have saved your work”\. Leave out whose fault/);
    expect(advice('assurance', 'Your nurses should have read the manual.')).toContain('whose fault');
    expect(advice('assurance', 'Wow, a whole queue, how tragic.')).toContain('A joke');
    expect(advice('assurance', 'Calm down, it is only a printer.')).toContain('“Calm down, it is only a printer”');
    expect(advice('empathy', 'Calm down, it is only a printer.')).toContain('“Calm down');
  });
});

describe('remark and suggestion agree about what is asked', () => {
  it.each(['How do you mark now who was called?', 'how the calls come, phone or mail?', 'Which room are you in?', 'Is the printer only down, or is the paper also missing?'])('a real question is at least casual: %s', (text) => {
    expect(level('inquiry', text, slow)).toBeGreaterThanOrEqual(1);
    expect(advice('inquiry', text)).toContain(`“${text}”`);
  });

  it.each(['I will ring you at three.', 'That is a rotten way to start a day.', 'We take this seriously.'])('without a question nothing is asked: %s', (text) => {
    expect(level('inquiry', text, slow)).toBe(0);
    expect(remark('inquiry', text)).toBe('You ask nothing.');
  });

  it('says so where only a number or a form is asked for', () => {
    for (const text of ['What is your ticket number?', 'Could you send me the form?']) {
      expect(level('inquiry', text, slow)).toBe(0);
      expect(remark('inquiry', text)).toBe('You ask only for a number or a form.');
    }
  });

  it.each(['You mean the desk at the door, right?', 'Tell me what you see when it hangs.', 'Have you tried turning it off and on again?'])('never says that nothing is asked of %s', (text) => {
    expect(remark('inquiry', text)).not.toBe('You ask nothing.');
  });

  it('does not ask for the consequence again', () => {
    expect(advice('inquiry', 'By when do you need it?')).not.toContain('What happens if');
  });
});

describe('what is advised makes sense', () => {
  it('asks what the sorry is for only where it names nothing', () => {
    expect(advice('empathy', 'Sorry.')).toContain('sorry for what?');
    expect(advice('empathy', 'I am sorry about the queue.')).not.toContain('sorry for what?');
  });

  it('asks for no time where one stands beside it, or where it is done', () => {
    for (const text of ['I will bring a laptop. You have it by three.', 'I have unlocked it.', 'Done.', 'That was our mistake.', "I'll stay on the line until it works."]) expect(advice('reliability', text), text).not.toContain('Add a time');
    expect(advice('reliability', 'I will bring you a laptop.')).toContain('Add a time');
  });

  it('names no stock phrase, rule, term or inconvenience that is not there', () => {
    expect(advice('empathy', 'I understand you called three times.')).not.toContain('what exactly');
    expect(advice('empathy', 'Sorry for the delay.')).not.toContain('inconvenience');
    expect(advice('partnership', 'We will do this with the approval of your manager, which I have.')).not.toContain('protects');
    expect(advice('partnership', 'Our policy does not allow that.')).toContain('protects');
    expect(advice('clarity', 'The HDMI cable and the queue of cards are fine, and the script is running.')).not.toContain('without the term');
  });

  it('has its own advice for those who refuse to be sorry', () => {
    for (const text of ["I'm not sorry.", 'There is no need to apologise.']) expect(advice('apologises', text)).toContain('without being to blame');
  });

  it('quotes whole clauses', () => {
    expect(advice('reliability', 'Somebody will look into it as soon as possible.')).toContain('“Somebody will look into it as soon as possible”');
  });
});

describe('steps', () => {
  it('does not take scorn or key words for thanks or an apology', () => {
    expect(level('thanks', 'Thanks for nothing.', slow)).toBe(0);
    for (const step of ['thanks', 'apologises']) expect(level(step, 'sorry apology thanks help', slow), step).toBe(0);
  });

  it.each(['I beg your pardon for that.', 'I feel ashamed that we left you alone.', 'Sorry for the inconvenience.'])('takes an unusual apology: %s', (text) => {
    expect(level('apologises', text, slow)).toBe(1);
  });

  it('takes a choice between two facts for gathering', () => {
    expect(level('gathers', 'Is the printer only down, or is the paper also missing?', slow)).toBe(1);
  });
});

describe('evidence', () => {
  it('for empathy lies in words of empathy', () => {
    const text = 'A queue to the door and people shouting: what a miserable morning. I ring you by three.';
    const { evidence } = ratings(text, slow)['empathy']!;
    expect(evidence.map(([start, end]) => text.slice(start, end)).join()).not.toContain('I ring you');
  });
});
