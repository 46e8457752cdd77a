import { describe, expect, it } from 'vitest';
import { isAbuse } from '#app/domain/rubric/appraise/cues/abuse.ts';
import { level, ratings } from './every-criterion.ts';

const slow = 'The booking system is slow and guests queue to the door.';

describe('abuse and wishes of harm', () => {
  it.each(['Fuck off.', 'bitch', 'Go to hell.', 'Get a life.', 'You are useless and so is your ward.', 'I hope the patients die.', 'You are an idiot.', 'Shut up, you stupid moron.'])('earn nothing, and are named: %s', (text) => {
    const all = ratings(text, slow);
    for (const name of ['assurance', 'empathy', 'responsiveness', 'partnership', 'inquiry', 'reliability', 'thanks', 'apologises', 'offers']) expect(all[name]?.level, name).toBe(0);
    expect(all['responsiveness']?.evidence).toEqual([]);
    expect(all['assurance']?.suggestion).toContain(`“${text.replace(/\.$/, '')}`);
    expect(all['assurance']?.suggestion).toContain('somebody you respect');
  });

  it('stay at the bottom of assurance whatever else is said, which counts for itself', () => {
    expect(level('assurance', 'Good morning Anna. Go to hell. I am bringing you another printer at three.', slow)).toBe(0);
    expect(level('responsiveness', 'Go to hell. I am bringing you another printer now and stay until it works.', slow)).toBeGreaterThanOrEqual(1);
  });

  it.each([
    'Damn, that is rotten luck.',
    'You wrote that the printer is "a useless bitch", and after such a night I would say the same.',
    'You called me an idiot and I see why you are angry.',
    'You are not stupid, and nobody thinks you are an idiot.',
    'It must feel as if you are useless to them.',
    'I hope the queue dies down by three.',
    'The order will get lost if I write it down.',
    'Poor bastard.',
    'I hope nobody gets hurt.',
  ])('are not: %s', (text) => {
    expect(isAbuse(text.toLowerCase())).toBe(false);
  });
});
