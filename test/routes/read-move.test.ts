import { describe, expect, it } from 'vitest';
import { readMove } from '#app/routes/attempts.$attempt_.moves/read-move.ts';
import { safeReturn } from '#app/routes/sign-in/safe-return.ts';

function form(...fields: [string, string | Blob][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

const move = (n: number, response: object, tookMs: number | null = null) => ({ kind: 'move', move: { n, tookMs, response } });

describe('readMove', () => {
  it('reads a choice, going on, and a reply with its levels', () => {
    expect(readMove(form(['n', '3'], ['choice', 'own'], ['took', '1234.6']))).toEqual(move(3, { kind: 'choice', choice: 'own' }, 1235));
    expect(readMove(form(['n', '1'], ['continue', '']))).toEqual(move(1, { kind: 'continue' }));
    expect(readMove(form(['n', '2'], ['text', ' Words. '], ['intent', 'reply'], ['level:empathy', '2'], ['level:thanks', '0']))).toEqual(
      move(2, { kind: 'reply', text: ' Words. ', levels: { empathy: 2, thanks: 0 } }),
    );
  });

  it.each([
    ['write', 'say'],
    ['rewrite', 'words'],
    ['', 'words'],
    ['anything', 'words'],
  ])('says or keeps words by the button %j', (intent, kind) => {
    expect(readMove(form(['n', '2'], ['text', 'Words.'], ['intent', intent], ['took', '7']))).toEqual({ kind, n: 2, text: 'Words.', tookMs: 7 });
  });

  it.each([['0'], ['-1'], ['1.5'], ['x'], [''], ['Infinity'], ['NaN'], ['1 2']])('takes nothing for the number %j', (n) => {
    expect(readMove(form(['n', n], ['choice', 'own']))).toBeUndefined();
  });

  it('takes nothing from a form that says nothing, or holds files', () => {
    expect(readMove(form())).toBeUndefined();
    expect(readMove(form(['n', '1']))).toBeUndefined();
    expect(readMove(form(['n', '1'], ['choice', new Blob(['own'])]))).toBeUndefined();
    expect(readMove(form(['n', '1'], ['text', new Blob(['Words.'])], ['intent', 'reply']))).toBeUndefined();
    expect(readMove(form(['n', new Blob(['1'])], ['choice', 'own']))).toBeUndefined();
  });

  it('takes a level that is no number for no level, and an empty one too', () => {
    const read = readMove(form(['n', '2'], ['text', 'Words.'], ['intent', 'reply'], ['level:empathy', 'high'], ['level:thanks', ''], ['level:__proto__', '3']));
    expect(read).toMatchObject({ move: { response: { levels: { empathy: Number.NaN, thanks: Number.NaN } } } });
    expect(({} as Record<string, unknown>).empathy).toBeUndefined();
  });

  it.each(['-1', 'x', '', '86400001', '1e400'])('does not believe a time of %j', (took) => {
    expect(readMove(form(['n', '1'], ['choice', 'own'], ['took', took]))).toEqual(move(1, { kind: 'choice', choice: 'own' }, took === '' ? 0 : null));
  });

  it('leaves NUL characters out of words, and nothing else', () => {
    expect(readMove(form(['n', '2'], ['text', 'a\0b\u202e\u0007\u{1f642}']))).toMatchObject({ text: 'ab\u202e\u0007\u{1f642}' });
  });
});

describe('safeReturn', () => {
  const to = (address: string) => safeReturn(new Request(`http://desk.example/sign-in?to=${encodeURIComponent(address)}`));

  it.each(['/', '/attempts/a1?refused=stale', '/courses/a%2Fb#c', '/search?q=http://x'])('goes to %s', (address) => expect(to(address)).toBe(address));

  it.each([
    'http://evil.example/', '//evil.example/', '/\\evil.example/', '\\\\evil.example', '/\t/evil.example', '/\n/evil.example', ' //evil.example', 'javascript:alert(1)', 'data:text/html,x', '', 'attempts',
    '/.//evil.example', '/..//evil.example', '/x/..//evil.example', '/.\\/evil.example', '///evil.example', '/%09/evil.example\\@x', '////',
  ])('never goes away to %j', (address) => {
    const back = to(address);
    expect(new URL(back, 'http://desk.example/sign-in').origin).toBe('http://desk.example');
    expect(back.startsWith('/')).toBe(true);
  });

  it('goes home without an address', () => expect(safeReturn(new Request('http://desk.example/sign-in'))).toBe('/'));
});
