import { describe, expect, it } from 'vitest';
import { appraised, level, ratings } from './every-criterion.ts';

const slow = 'The booking system is slow and guests queue to the door. Yesterday somebody shouted at my receptionist.';
const ALL_BUT_CLARITY = ['empathy', 'inquiry', 'responsiveness', 'reliability', 'assurance', 'partnership'];

describe('negated words', () => {
  it.each(["I'm not sorry.", 'No need to apologise.', 'Do not expect an apology from us.', "I'm sorry, but that is not possible.", 'I would apologise if we had done anything wrong.'])('%s is no apology', (text) => {
    expect(level('apologises', text, slow)).toBe(0);
  });

  it("takes “I can't promise” for no commitment", () => {
    expect(level('reliability', "I can't promise that it will work by three.", slow)).toBeLessThan(level('reliability', "I'll have it working by three and ring you then, even if it isn't.", slow));
    expect(level('reliability', "I can't promise anything.", slow)).toBeLessThanOrEqual(1);
  });

  it.each(['Thanks in advance.', 'Thank you for your patience.', 'No thanks to whoever did it.'])('%s thanks nobody for telling', (text) => {
    expect(level('thanks', `I am looking at it. ${text}`, slow)).toBe(0);
  });
});

describe('sarcasm', () => {
  const plain = "I'm looking at it now and will ring you at three.";

  it.each(['Oh wonderful, slow again, you have truly made my day.', 'Stop the presses, a queue! How ever do you survive?', 'Wow, a whole queue, how tragic. Welcome to my world.', 'My heart bleeds for your guests.'])('is not rewarded: %s', (text) => {
    for (const criterion of ['empathy', 'assurance', 'partnership']) expect(level(criterion, `${text} ${plain}`, slow), criterion).toBeLessThanOrEqual(level(criterion, plain, slow));
  });
});

describe('warmth without keywords', () => {
  it.each(["That's a rotten way to spend a Monday.", 'Nobody should have to stand there and be shouted at for our mess.', 'A queue to the door and people shouting: what a miserable morning.', "No wonder you're fed up."])('counts: %s', (text) => {
    expect(level('empathy', text, slow)).toBeGreaterThanOrEqual(1);
  });
});

describe('chat style, slips and a second language', () => {
  it.each([
    ["I'm walking over now with a spare machine. I'll be there in ten minutes and stay until it works.", "im walking over now with a spare machine. ill be there in 10 mins and stay until it works"],
    ["I'm resetting your login now. I'll ring you at three to check that it works.", 'im resetting ur login now. ill ring u at 3 to check that it works'],
    ['What do your people see on the screen when it hangs, and since when?', 'what do ur people see on the screen when it hangs and since when'],
    ["I'm sorry that your receptionist was shouted at because of our system.", 'im sorry that ur receptionist was shouted at bc of our system'],
    ['I am checking the server now. I will call you at eleven and tell you what I have found.', 'I checking the server now. I call you at eleven and I tell you what I found.'],
  ])('cost nothing: %s', (proper, chat) => {
    const before = ratings(proper, slow);
    const after = ratings(chat, slow);
    const lower = ALL_BUT_CLARITY.filter((name) => after[name]!.level < before[name]!.level);
    expect(lower).toEqual([]);
  });
});

describe('no evidence without a level and no level without evidence', () => {
  it.each(['ok', 'No.', 'Please open a ticket.', 'Read the manual.', 'It works for me.', 'I will call you at three.'])('%s', (text) => {
    for (const { criterion, level: reached, evidence } of Object.values(ratings(text, slow))) if (reached > 0) expect(evidence.length, criterion).toBeGreaterThan(0);
  });
});

describe('what is not rated', () => {
  it.each([
    ['', 'empty'],
    [' \n ', 'empty'],
    ['😟😟', 'empty'],
    ['Ich rufe Sie morgen um drei wegen des Druckers an und bringe einen neuen mit.', 'not-english'],
    ['Lo siento mucho, voy a llamar al proveedor y le aviso mañana por la mañana.', 'not-english'],
    ['Перезагрузите компьютер, пожалуйста.', 'not-english'],
    ['asdf qwer zxcv uiop hjkl vbnm tyui ghjk rtyu dfgh', 'off-topic'],
    ['The capital of France is Paris and it lies on the river Seine.', 'off-topic'],
    ['Mix the flour with two eggs and bake the cake for an hour at 180 degrees.', 'off-topic'],
    ['asdf qwer zxcv', 'off-topic'],
    ['ASAP ASAP ASAP', 'off-topic'],
    ['asdf', 'off-topic'],
    ['sorry sorry sorry sorry sorry sorry sorry sorry sorry sorry sorry sorry', 'off-topic'],
  ])('%j: %s', (text, reason) => {
    expect(appraised(text, slow)).toEqual({ rated: false, reason });
  });

  it('rates a sentence that is written ten times as that sentence', () => {
    const once = 'I am bringing you another printer at three.';
    expect(appraised(Array.from({ length: 10 }, () => once).join(' '), slow)).toEqual(appraised(once, slow));
  });

  it.each(['No.', 'ok', 'Fixed.', 'on it', 'Rebooted.', 'Try now.', 'My rhythm is off, sorry.', 'PDF?', 'SMS sent', 'Restarted, should be fine now.', 'The certificate was renewed at ten and the site is back.'])('a curt answer is rated all the same: %s', (text) => {
    expect(appraised(text, slow).rated).toBe(true);
  });
});
