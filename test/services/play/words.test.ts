import { expect, it } from 'vitest';
import type { SignedIn } from '#app/services/people/signed-in.server.ts';
import { getDebrief } from '#app/services/play/debrief.server.ts';
import { keepWords, sayWords } from '#app/services/play/keep-words.server.ts';
import { getPlayerView } from '#app/services/play/view-attempt.server.ts';
import { db } from '#db';
import { allRows } from '#test/support/all-rows.ts';
import { eachDatabase } from '#test/support/database.ts';
import { TO_FRIENDS, attemptWith, choose, goOn, move, reply } from '#test/support/moves.ts';
import { organisation, signedIn } from '#test/support/organisation.ts';
import { publishSound } from '#test/support/small-content.ts';

const TO_REPLY = [choose('kind'), choose('fetch')];

async function learner(): Promise<SignedIn> {
  await organisation();
  await publishSound('default');
  return signedIn();
}

const WORDS = {
  'five thousand characters': 'a'.repeat(5000),
  'five thousand code units of emoji': '\u{1f642}'.repeat(2500),
  'one character': '.',
  'right-to-left words': 'شكرًا لإخبارنا، سأعود إليك قبل الظهر. (ABC-123) עוד מילים.',
  'marks that turn the direction': '\u202eecnatsissa\u202c \u2066x\u2069',
  'several scripts': 'Dziękuję, спасибо, 谢谢, ขอบคุณ, धन्यवाद',
  'joined emoji': '👩🏽‍🔧👨‍👩‍👧‍👦🏳️‍🌈',
  'letters and marks apart': 'e\u0301 and \u00e9',
  markup: '<script>alert(1)</script><img src=x onerror="alert(2)"></textarea>&amp;<!-- -->',
  'markdown and expressions': '# A [link](javascript:alert(1)) `{globalThis}` **bold** {{x}} ${x}',
  'white space around and within': '\t  first\r\nsecond\n\n\u00a0 third  ',
  'line separators': 'a\u2028b\u2029c',
  'control characters': 'bell\u0007 escape\u001b[31m delete\u007f',
  'SQL and JSON': `'); drop table move; -- {"kind":"choice"} \\" \\u0000 \\`,
  'half a surrogate pair': 'broken \ud83d here',
  'a NUL character': 'be\0fore',
};

eachDatabase('the words of a reply', () => {
  it('are kept as they were written, and shown so in the script and in the debrief', async () => {
    const person = await learner();
    for (const [what, text] of Object.entries(WORDS)) {
      const attempt = await attemptWith(person, TO_REPLY);
      const { player, refused } = await move(person, attempt, 3, reply(text));
      expect(refused, what).toBeUndefined();
      expect(player.view.passages[2]?.response, what).toEqual({ kind: 'reply', text });
      await move(person, attempt, 4, goOn);
      expect((await getPlayerView(person, attempt)).view.passages[2]?.response.text, what).toBe(text);
      expect((await getDebrief(person, attempt)).script[2]?.said, what).toEqual({ kind: 'reply', text });
    }
  });

  it('stand in the move and nowhere else', async () => {
    const person = await learner();
    const attempt = await attemptWith(person, TO_REPLY);
    await sayWords(person, attempt, 3, 'zebra crossing', null);
    await move(person, attempt, 3, reply('zebra crossing'));
    const rows = await allRows();
    expect(Object.entries(rows).filter(([, found]) => found.join().includes('zebra crossing')).map(([table]) => table)).toEqual(['move']);
  });

  it('that are still being written are kept, and are there on coming back', async () => {
    const person = await learner();
    const [attempt, other] = [await attemptWith(person, TO_REPLY), await attemptWith(person, TO_REPLY)];
    for (const [what, text] of Object.entries(WORDS)) {
      // A draft stands in a column of its own: see bindings.ts, and UTF-8 has no half pairs.
      const kept = Buffer.from(text.replaceAll('\0', '')).toString();
      expect(await keepWords(person, attempt, 3, text), what).toEqual({ player: expect.objectContaining({ words: kept }) as object });
      expect(await getPlayerView(person, attempt), what).toMatchObject({ words: kept, view: { next: 3 } });
    }
    expect(await getPlayerView(person, other)).toMatchObject({ words: '' });
    await keepWords(person, attempt, 3, '');
    expect(await getPlayerView(person, attempt)).toMatchObject({ words: '' });
  });

  it('that are too long are kept while they are shortened', async () => {
    const person = await learner();
    const attempt = await attemptWith(person, TO_REPLY);
    const long = 'x'.repeat(5001);
    expect(await keepWords(person, attempt, 3, long)).toEqual({ player: expect.objectContaining({ words: long }) as object });
    const answer = await sayWords(person, attempt, 3, long, null);
    expect(answer).toMatchObject({ refused: 'long-reply', player: { words: long } });
    expect(answer.player.rate).toBeUndefined();
    await keepWords(person, attempt, 3, 'y'.repeat(1_000_000));
    expect((await getPlayerView(person, attempt)).words).toBe('y'.repeat(20_000));
  });

  it('are rated by their writer on what the reply asks for, and can be written anew before that', async () => {
    const person = await learner();
    const attempt = await attemptWith(person, TO_REPLY);
    const empty = await sayWords(person, attempt, 3, ' \n', null);
    expect(empty).toMatchObject({ refused: 'empty-reply', player: { words: ' \n' } });
    expect(empty.player.rate).toBeUndefined();

    const rating = await sayWords(person, attempt, 3, 'Thank you.', null);
    expect(rating.refused).toBeUndefined();
    expect(rating.player.rate).toEqual([
      { id: 'empathy', name: 'Empathy', about: 'You say that you see what it is like for them.', scale: 'levels', descriptors: ['No sign of it.', 'A token.', 'Clearly there.', 'All through it.'] },
      { id: 'thanks', name: 'Thanks', about: 'You thank them.', scale: 'done', descriptors: ['Not done.', 'Done.'] },
    ]);
    expect(await getPlayerView(person, attempt)).toEqual(rating.player);

    const again = await keepWords(person, attempt, 3, 'Thank you.');
    expect(again.player).toMatchObject({ words: 'Thank you.' });
    expect(again.player.rate).toBeUndefined();
  });

  it('are no draft any more once they are part of a move', async () => {
    const person = await learner();
    const attempt = await attemptWith(person, TO_REPLY);
    await sayWords(person, attempt, 3, 'Thank you.', null);
    await move(person, attempt, 3, reply('Thank you.'));
    expect(await db().selectFrom('reply_draft').selectAll().execute()).toEqual([]);
  });

  it('stay a draft when the move that they were in is refused', async () => {
    const person = await learner();
    const attempt = await attemptWith(person, TO_REPLY);
    await sayWords(person, attempt, 3, 'Thank you.', null);
    expect(await move(person, attempt, 3, reply('Thank you.', { empathy: 2 }))).toMatchObject({ refused: 'bad-levels', player: { words: 'Thank you.' } });
  });

  it('cannot be kept for another scene, for a move that is over, or where no words are asked for', async () => {
    const person = await learner();
    const attempt = await attemptWith(person, TO_REPLY);
    const finished = await attemptWith(person, TO_FRIENDS);
    const choosing = await attemptWith(person, []);
    const rows = await allRows();
    expect(await keepWords(person, attempt, 2, 'Words.')).toMatchObject({ refused: 'stale' });
    expect(await sayWords(person, attempt, 4, 'Words.', null)).toMatchObject({ refused: 'stale' });
    expect(await keepWords(person, finished, 5, 'Words.')).toMatchObject({ refused: 'finished' });
    expect(await sayWords(person, choosing, 1, 'Words.', null)).toMatchObject({ refused: 'wrong-kind' });
    expect(await allRows()).toEqual(rows);
  });
});
