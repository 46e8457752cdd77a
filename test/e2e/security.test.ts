import { expect, it } from 'vitest';
import { en } from '#app/messages/en.ts';
import { atMove } from '#test/support/at-move.ts';
import { hydrated } from '#test/support/browser.ts';
import { calling, firstOf } from '#test/support/calling.ts';
import { demoPerson, newLearner, PASSWORD } from '#test/support/people.ts';
import { andArrive, button, present, rate, write } from '#test/support/playing.ts';
import { readPlay } from '#test/support/scenario-source.ts';
import { UNRATED } from '#test/support/unrated-words.ts';
import { visiting } from '#test/support/visiting.ts';

const visit = visiting();
const LESSON = '/courses/not-just-a-user/01-nobody-is-just-a-user';
const PLANTED = '<script>document.title = "taken"</script><img src="/x" onerror="document.title = \'taken\'"> & <b>bold</b> **not bold** {1 + 1} ' + UNRATED.repeat(4);

const nonceOf = (policy: string | null) => /'nonce-([^']+)'/.exec(policy ?? '')?.[1] ?? '';

it('scripts run from this site or with the nonce of this one answer, and the nonce is nowhere else', async () => {
  const caller = await calling(visit.server, await newLearner(visit.server.db));
  const nonces = new Set<string>();
  const assets = new Set<string>();
  for (const address of ['/', '/', LESSON, '/scenarios/helpless-desk', '/nowhere']) {
    const response = await caller.get(address);
    const policy = response.headers.get('Content-Security-Policy') ?? '';
    const scripts = policy.split('; ').find((part) => part.startsWith('script-src ')) ?? '';
    const nonce = nonceOf(policy);
    expect(scripts).toBe(`script-src 'self' 'nonce-${nonce}'`);
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(response.headers.get('Cache-Control')).toBe('private, no-cache');
    const html = await response.text();
    for (const [, attributes = ''] of html.matchAll(/<script\b([^>]*)>/g)) expect(attributes).toContain(`nonce="${nonce}"`);
    for (const [, asset = ''] of html.matchAll(/(?:src|href)="(\/(?:assets|modules)\/[^"]+)"/g)) assets.add(asset);
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(5);

  expect(assets.size).toBeGreaterThan(5);
  for (const asset of assets) {
    const response = await caller.get(asset);
    expect(response.headers.get('Cache-Control')).toContain('immutable');
    const text = (await response.text()) + JSON.stringify([...response.headers].filter(([name]) => name !== 'content-security-policy'));
    expect([...nonces].filter((nonce) => text.includes(nonce))).toEqual([]);
  }
});

it('a script that got into a page would not run', async () => {
  const { page, allow } = await visit.as(await newLearner(visit.server.db));
  allow(/Content Security Policy|Policy violated: script-src/);
  await page.goto('/');
  const title = await page.title();
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('script'), { textContent: 'document.title = "taken"' }));
    document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="document.title = \'taken\'">');
    document.body.setAttribute('onclick', 'document.title = "taken"');
    document.body.click();
  });
  await page.waitForTimeout(200);
  expect(await page.title()).toBe(title);
});

it.each([true, false])('markup in a reply is shown as it was typed (JavaScript: %s)', async (javaScriptEnabled) => {
  const good = await readPlay('helpless-desk', 'name-back');
  const { page, caller, attempt } = await atMove(visit, good, firstOf(good, 'reply'), { javaScriptEnabled });
  const title = await page.title();
  await write(page, PLANTED);
  expect(await present(page).textContent()).toContain(PLANTED);
  await andArrive(page, () => rate(page, { reliability: 3, clarity: 3, empathy: 2 }));
  await page.reload();
  expect(await page.getByText(PLANTED).count()).toBe(1);
  expect(await page.title()).toBe(title);
  expect(await page.locator('main img, main b').count()).toBe(0);

  await caller.play(attempt, good, Infinity, firstOf(good, 'reply') + 1);
  const n = String(firstOf(good, 'reply'));
  await caller.post(`/attempts/${attempt}/rewrites`, { n, text: `I am sorry, Dana. ${PLANTED}` });
  await caller.post(`/attempts/${attempt}/reviews`, { n, criterion: 'empathy', question: PLANTED });
  await page.goto(`/attempts/${attempt}/debrief`);
  // What was said, and what was written in its place.
  expect(await page.locator('.evidenced').filter({ hasText: PLANTED }).count()).toBe(2);
  expect(await page.locator('main img, main b').count()).toBe(0);

  const trainer = await visit.as(await demoPerson(visit.server.db, 'henk'), { javaScriptEnabled });
  const { id } = await visit.server.db.selectFrom('review').select('id').where('attempt_id', '=', attempt).executeTakeFirstOrThrow();
  await trainer.page.goto(`/reviews/${id}`);
  expect(await trainer.page.getByText(PLANTED).count()).toBe(2);
  expect(await trainer.page.locator('main img, main b').count()).toBe(0);
});

it('markup in a reflection and in an address is shown as it was typed', async () => {
  const { page, allow } = await visit.as(await newLearner(visit.server.db));
  await page.goto(LESSON);
  await hydrated(page, '.quiz form');
  await page.getByRole('textbox').fill(PLANTED);
  await page.getByText(en.lesson.kept, { exact: true }).waitFor();
  await page.reload();
  expect(await page.getByRole('textbox').inputValue()).toBe(PLANTED);
  expect(await page.locator('main img, main b').count()).toBe(0);
  allow(/status of 404/);
  await page.goto(`/attempts/${encodeURIComponent(PLANTED)}`);
  expect(await page.locator('main img, main b').count()).toBe(0);
});

it('a form on another site cannot act for somebody', async () => {
  const learner = await newLearner(visit.server.db);
  const { page, allow } = await visit.as(learner);
  // Whether a browser asks for a picture beside plain words is its own affair.
  allow(/status of 403|favicon\.ico/);
  await page.goto('about:blank');
  await page.setContent(`<form method="post" action="${visit.server.origin}/scenarios/helpless-desk"><button>Win</button></form>`);
  const answered = page.waitForResponse('**/scenarios/helpless-desk');
  await button(page, 'Win').click();
  expect((await answered).status()).toBe(403);
  expect(await visit.server.db.selectFrom('attempt').select('id').where('person_id', '=', learner.id).execute()).toEqual([]);
});

it.each(['//evil.example/x', 'https://evil.example/x', '/\\evil.example', '\\\\evil.example', '/\t/evil.example', '/\n/evil.example', ' //evil.example', 'javascript:alert(1)', '/..//evil.example', '/./\\evil.example', '/a/..//evil.example', 'http:evil.example'])(
  'signing in never leads to another site: %j',
  async (to) => {
    const { email } = await demoPerson(visit.server.db, 'lena');
    const address = `${visit.server.origin}/sign-in?${new URLSearchParams({ to }).toString()}`;
    const credentials = new URLSearchParams({ email, password: PASSWORD });
    const fresh = await fetch(address, { method: 'POST', body: credentials, redirect: 'manual' });
    const Cookie = fresh.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const again = await fetch(address, { headers: { Cookie }, redirect: 'manual' });
    for (const { status, headers } of [fresh, again]) {
      expect(status).toBe(302);
      // What a browser makes of it, which reads backslashes and tabs in its own way.
      expect(new URL(headers.get('Location') ?? '', address).origin).toBe(visit.server.origin);
    }
  },
);

it('signing in leads back to where one wanted to go', async () => {
  const learner = await newLearner(visit.server.db);
  const { page } = await visit.stranger();
  await page.goto('/growth?from=mail');
  await page.getByLabel(en.signIn.email).fill(learner.email);
  await page.getByLabel(en.signIn.password).fill(PASSWORD);
  await button(page, en.signIn.submit).click();
  await page.waitForURL(`${visit.server.origin}/growth?from=mail`);
});

it('the session’s cookie cannot be read by scripts, made up, or used after signing out', async () => {
  const learner = await newLearner(visit.server.db);
  const { page, context } = await visit.as(learner);
  await page.goto('/');
  expect(await page.evaluate(() => document.cookie)).toBe('');
  const [cookie] = await context.cookies();
  const ask = async (value: string) => (await fetch(`${visit.server.origin}/growth`, { headers: { Cookie: `deskside=${value}` }, redirect: 'manual' })).status;
  expect(await ask(cookie?.value ?? '')).toBe(200);
  expect(await ask(`${cookie?.value.slice(0, -3)}xyz`)).toBe(302);
  await button(page, en.shell.signOut).click();
  await page.waitForURL('**/sign-in');
  expect(await ask(cookie?.value ?? '')).toBe(302);
});

it('five wrong passwords are enough for fifteen minutes', async () => {
  const learner = await newLearner(visit.server.db);
  const { page, allow } = await visit.stranger();
  allow(/status of (400|429)/);
  await page.goto('/sign-in');
  for (let i = 0; i < 6; i += 1) {
    await page.getByLabel(en.signIn.email).fill(learner.email);
    await page.getByLabel(en.signIn.password).fill(i < 5 ? 'wrong' : PASSWORD);
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await button(page, en.signIn.submit).click();
    await answered;
  }
  await page.getByRole('alert').getByText(en.signIn.tooMany).waitFor();
});
