import { describe, expect, it } from 'vitest';
import { flagsIn, isPlain, meterEffect, withFlags, withMeterEffect } from '#app/routes/studio.drafts.$draft/outline/effect-words.ts';

describe('effects in fields', () => {
  it('read and write one meter and leave everything else where it is', () => {
    const effects = 'trust+2 set:bounced desk=-5';
    expect(meterEffect(effects, 'trust')).toEqual({ how: 'add', amount: 2 });
    expect(meterEffect(effects, 'desk')).toEqual({ how: 'set', amount: -5 });
    expect(meterEffect(effects, 'calm')).toBeUndefined();
    expect(withMeterEffect(effects, 'trust', { how: 'take', amount: 1 })).toBe('trust-1 set:bounced desk=-5');
    expect(withMeterEffect(effects, 'trust', undefined)).toBe('set:bounced desk=-5');
    expect(withMeterEffect(effects, 'calm', { how: 'set', amount: 4 })).toBe('trust+2 set:bounced desk=-5 calm=4');
  });

  it('read and write flags and leave everything else where it is', () => {
    const effects = 'set:bounced trust+2 unset:angry set:timed';
    expect(flagsIn(effects, 'set')).toEqual(['bounced', 'timed']);
    expect(flagsIn(effects, 'unset')).toEqual(['angry']);
    expect(withFlags(effects, 'set', ['timed', 'new'])).toBe('trust+2 unset:angry set:timed set:new');
    expect(withFlags(effects, 'unset', [])).toBe('set:bounced trust+2 set:timed');
  });

  it('are left as written where a name stands twice, or is none of theirs', () => {
    expect(isPlain('trust+2 set:bounced', ['trust'])).toBe(true);
    expect(isPlain('', ['trust'])).toBe(true);
    expect(isPlain('trust+2 trust=5', ['trust'])).toBe(false);
    expect(isPlain('calm+2', ['trust'])).toBe(false);
    expect(isPlain('nonsense', ['trust'])).toBe(false);
  });
});
