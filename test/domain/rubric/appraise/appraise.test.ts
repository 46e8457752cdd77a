import { describe, expect, it } from 'vitest';
import { appraise } from '#app/domain/rubric/appraise/appraise.ts';
import { appraised, EVERY, level, ratings } from './every-criterion.ts';

const FIVE = ['empathy', 'inquiry', 'responsiveness', 'reliability', 'partnership'];
const GOOD = "Two o'clock, with the whole board watching: that must be nerve-racking. I'm bringing a spare laptop to the boardroom at noon and I'll stay until your first slide is up. When it dies, does the screen go black or does the machine switch off? I'll ring you at half past twelve either way.";

describe('appraise', () => {
  it('rates only criteria with a local rater, under the names that the rubric gives them', () => {
    const [first] = EVERY.criteria;
    const rubric = { ...EVERY, criteria: [{ ...first!, id: 'warmth', rater: 'local:empathy' }, { ...first!, id: 'own', rater: 'self' }, { ...first!, id: 'odd', rater: 'local:telepathy' }] };
    const appraisal = appraise(rubric, { message: '', conversation: [] }, GOOD);
    expect(appraisal).toMatchObject({ rated: true, ratings: [{ criterion: 'warmth' }] });
    expect(appraise({ ...rubric, criteria: rubric.criteria.slice(1) }, { message: '', conversation: [] }, GOOD)).toEqual({ rated: false, reason: 'no-rater' });
  });

  it('rates the same text the same way each time', () => {
    expect(appraised(GOOD)).toEqual(appraised(GOOD));
  });

  it('rates a good reply high, with the words it rests on, a remark and no suggestion at the top', () => {
    const all = ratings(GOOD);
    for (const name of ['empathy', 'responsiveness', 'reliability']) expect(all[name]?.level, name).toBeGreaterThanOrEqual(2);
    expect(all['inquiry']?.level).toBeGreaterThanOrEqual(1);
    for (const { level: reached, evidence, remark, suggestion, confidence } of Object.values(all)) {
      expect(remark).not.toBe('');
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
      if (reached > 0) expect(evidence.length).toBeGreaterThan(0);
      for (const [start, end] of evidence) expect(GOOD.slice(start, end).trim()).not.toBe('');
      if (reached === 3) expect(suggestion).toBeUndefined();
    }
  });

  it.each([
    ['I completely understand your frustration and take full ownership of your satisfaction.'],
    ['We truly value your feedback, we empathise with your concerns and we are committed to partnering with you as one team on this journey.'],
    ['Rest assured that your success is our number one priority and that we take your concerns very seriously.'],
    ['I want to acknowledge your feelings. I take full ownership and I am fully committed to a proactive, collaborative, customer-first solution.'],
  ])('is not fooled by %s', (text) => {
    for (const name of FIVE) expect(level(name, text), name).toBeLessThanOrEqual(1);
  });

  it('suggests something about the learner’s own words', () => {
    expect(ratings("I'll look into it ASAP.")['reliability']?.suggestion).toContain('“');
    expect(ratings('Have you tried turning it off and on again?')['inquiry']?.suggestion).toContain('Have you tried');
  });

  it.each([
    ['', 'empty'],
    ['  \n ', 'empty'],
    ['?!…', 'empty'],
    ['Guten Tag, ich verstehe das Problem und rufe Sie morgen um zehn wegen des Druckers an.', 'not-english'],
    ['Bonjour, je suis désolé pour votre ordinateur et je vous appelle demain.', 'not-english'],
    ['こんにちは、すぐに確認します。', 'not-english'],
    ['asdf qwer zxcv uiop hjkl vbnm tyui ghjk rtyu dfgh', 'off-topic'],
  ])('does not rate %j: %s', (text, reason) => {
    expect(appraised(text)).toEqual({ rated: false, reason });
  });
});

describe('what a clause says, not what words it has', () => {
  const slow = 'The booking system is slow and guests queue to the door.';

  it.each(["I'm not sorry.", 'There is no need to apologise.', "I'm sorry, but that is not possible."])('%s is no apology', (text) => {
    expect(level('apologises', text, slow)).toBe(0);
  });

  it.each(['You should have saved your work.', 'Your account was disabled by HR, nothing we can do.', 'Calm down, it is only a printer.'])('%s is no empathy', (text) => {
    expect(level('empathy', text, slow)).toBe(0);
  });

  it('does not take a reflex for a question', () => {
    expect(level('inquiry', 'Have you tried turning it off and on again?', slow)).toBe(0);
  });

  it('costs nothing to write as in a chat or in one’s second language', () => {
    const proper = "I'm bringing you another printer at five. I'll call you then.";
    const chat = "im bringing you another printer at five. i'll call u then";
    for (const name of ['responsiveness', 'reliability']) expect(level(name, chat, slow), name).toBe(level(name, proper, slow));
  });
});
