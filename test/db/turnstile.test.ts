import { describe, expect, it } from 'vitest';
import { Turnstile } from '#db/turnstile.ts';

describe('Turnstile', () => {
  it('hands out in the order of asking', async () => {
    const turnstile = new Turnstile<string>('the key', 1_000);
    turnstile.give('key');
    const order: number[] = [];
    const turns = [1, 2, 3].map(async (n) => {
      const thing = await turnstile.take();
      order.push(n);
      turnstile.give(thing);
    });
    await Promise.all(turns);
    expect(order).toEqual([1, 2, 3]);
  });

  it('gives up on whoever never gives back, and lets the others go on', async () => {
    const turnstile = new Turnstile<string>('the key', 20);
    turnstile.give('key');
    const held = await turnstile.take();
    await expect(turnstile.take()).rejects.toThrow(/Waited 0\.02 s for the key/);
    const next = turnstile.take();
    turnstile.give(held);
    expect(await next).toBe('key');
  });
});
