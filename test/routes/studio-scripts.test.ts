import { expect, it } from 'vitest';
import { action as changes } from '#app/routes/studio.drafts.$draft_.changes/route.ts';
import { loader as exported } from '#app/routes/studio.drafts.$draft_.export/route.ts';
import { action as plays } from '#app/routes/studio.drafts.$draft_.plays/route.ts';
import { action as rate } from '#app/routes/studio.drafts.$draft_.rate/route.ts';
import { wholeBodyOf } from '#app/services/whole-response.server.ts';
import { openDraft } from '#app/services/studio/open-draft.server.ts';
import type { SignedIn } from '#app/services/people/signed-in.server.ts';
import { eachDatabase } from '#test/support/database.ts';
import { change, draftRow, trainers, write } from '#test/support/drafts.ts';
import { organisation, signedIn } from '#test/support/organisation.ts';
import { SCENARIO } from '#test/support/small-content.ts';

const asked = (person: SignedIn | undefined, draft: string, fields: Record<string, string>) => ({
  request: new Request('http://x/studio', { method: 'POST', body: new URLSearchParams(fields), headers: { Accept: 'application/json' } }),
  params: { draft },
  context: { signedIn: async () => person, nonce: '', networkAddress: '' },
});

async function read(response: Response): Promise<{ status: number; body: Record<string, unknown> }> {
  expect(response.headers.get('Content-Type')).toBe('application/json');
  return { status: response.status, body: JSON.parse(String(await wholeBodyOf(response))) as Record<string, unknown> };
}

const SENTENCE = { refused: expect.stringMatching(/^[A-Z].*\.$/) as string };

eachDatabase('the Studio’s scripts', () => {
  it('send changes and are told what was taken', async () => {
    const { henk } = await trainers();
    const id = await openDraft(henk, 'scenario', 'charger');
    const one = change(SCENARIO, 'I leave at six.', 'I leave.');
    const answer = await read(await changes(asked(henk, id, { since: '0', tab: 't', me: henk.id, changes: JSON.stringify([one]) })));
    expect(answer).toMatchObject({ status: 200, body: { revision: 1, taken: [{ key: one.key, revision: 1 }], people: [{ id: henk.id, me: true }] } });
  });

  it('are told in JSON, and never sent to another page, when nobody or somebody else is signed in, or nothing is there', async () => {
    const { henk, ruth } = await trainers();
    await organisation('other');
    const id = await openDraft(henk, 'scenario', 'charger');
    const one = JSON.stringify([change(SCENARIO, 'I leave at six.', 'I leave.')]);
    const fields = { since: '0', tab: 't', me: henk.id, changes: one, key: 'k', transcript: 'play: a\nchoose kind', scene: 'letter', text: 'x', context: '{}' };
    for (const action of [changes, plays, rate]) {
      expect(await read(await action(asked(undefined, id, fields)))).toEqual({ status: 401, body: SENTENCE });
      expect(await read(await action(asked(ruth, id, fields)))).toEqual({ status: 401, body: SENTENCE });
      expect(await read(await action(asked(henk, 'none', fields)))).toEqual({ status: 404, body: SENTENCE });
      const { me: _, ...anybody } = fields;
      for (const other of [await signedIn(), await signedIn({ organisation_id: 'other', roles: 'trainer' })]) {
        expect(await read(await action(asked(other, id, anybody)))).toEqual({ status: 404, body: SENTENCE });
      }
    }
    expect(await read(await changes(asked(henk, id, { ...fields, changes: 'no JSON' })))).toEqual({ status: 400, body: SENTENCE });
    const long = JSON.stringify([{ key: 'k', label: '', edits: [{ at: 0, remove: '', insert: 'x'.repeat(1_000_001) }], undoes: null }]);
    expect(await read(await changes(asked(henk, id, { ...fields, changes: long })))).toEqual({ status: 413, body: SENTENCE });
    expect(await draftRow(id)).toMatchObject({ revision: 0 });
  });

  it('give a draft back as its file, to save and never to show', async () => {
    const { henk } = await trainers();
    const odd = '\uFEFFa\r\n<script>alert(1)</script>\r\nä🙂';
    const response = await exported(asked(henk, await write(henk, 'scenario', 'charger', odd), {}));
    expect((await wholeBodyOf(response))?.equals(Buffer.from(odd))).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({ 'content-type': 'text/plain; charset=utf-8', 'content-disposition': 'attachment; filename="charger.mdx"', 'x-content-type-options': 'nosniff' });
  });
});
