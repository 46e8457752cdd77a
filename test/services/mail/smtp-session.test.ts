import type { SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, test } from 'vitest';
import { isAddress } from '#app/services/mail/address.ts';
import type { Outgoing } from '#app/services/mail/compose.server.ts';
import { SmtpSession } from '#app/services/mail/smtp-session.server.ts';
import { publicUrl, smtpState } from '#app/services/mail/smtp-settings.server.ts';
import { mailServer, oddServer } from '#test/support/mail-server.ts';

const AT = new Date('2026-11-24T10:00:00Z');
const FROM = 'Deskside <training@example.org>';
const mail: Outgoing = { id: 'mail1', address: 'ada@example.org', name: 'Ada Byron', subject: 'Due today', body: 'Hello Ada,\n\n.\n\nDeskside\n' };

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

function sessionAt(url: string, patience?: { connect: number; whole: number }): SmtpSession {
  const state = smtpState({ SMTP_URL: url, MAIL_FROM: FROM });
  if (state.kind !== 'on') throw new Error('The settings are wrong.');
  const session = new SmtpSession(state.settings, patience);
  closing.push(() => session.close());
  return session;
}

async function takingServer(options?: Parameters<typeof mailServer>[0]) {
  const server = await mailServer(options);
  closing.push(() => server.close());
  return server;
}

const never = new AbortController().signal;

describe('sending to a real mail server', () => {
  test('one connection, several mails, as they were written', async () => {
    let connections = 0;
    const server = await takingServer({ onConnect: (_session, done) => (connections++, done()) });
    const session = sessionAt(server.url);
    expect(await session.send(mail, AT, never)).toEqual({ kind: 'sent' });
    expect(await session.send({ ...mail, id: 'mail2', address: 'ben@example.org' }, AT, never)).toEqual({ kind: 'sent' });
    expect(connections).toBe(1);
    expect(server.taken.map(({ from, to }) => [from, to])).toEqual([['training@example.org', ['ada@example.org']], ['training@example.org', ['ben@example.org']]]);
    const message = server.taken[0]?.message ?? '';
    for (const part of ['From: Deskside <training@example.org>', 'To: Ada Byron <ada@example.org>', 'Subject: Due today', 'Message-ID: <mail1@example.org>', 'Date: Tue, 24 Nov 2026 10:00:00 +0000', 'Auto-Submitted: auto-generated', 'Content-Type: text/plain; charset=utf-8', 'Hello Ada,\r\n\r\n.\r\n\r\nDeskside']) {
      expect(message).toContain(part);
    }
  });

  test('names and words of any script, and nothing that becomes a header or a second reader', async () => {
    const server = await takingServer();
    const session = sessionAt(server.url);
    const name = 'Ada"\r\nBcc: all@example.org\r\n, eve@example.org <eve@example.org>\u2028X';
    expect(await session.send({ ...mail, name, subject: 'Fällig\r\nBcc: all@example.org\r\n\r\nwords' }, AT, never)).toEqual({ kind: 'sent' });
    expect(await session.send({ ...mail, name: '山田太郎', address: 'ada@bücher.example', body: '締め切り\n' }, AT, never)).toEqual({ kind: 'sent' });
    expect(server.taken[0]?.to).toEqual(['ada@example.org']);
    const [head = ''] = (server.taken[0]?.message ?? '').split('\r\n\r\n');
    expect(head).not.toMatch(/^Bcc:/im);
    expect(head.match(/^[A-Za-z-]+(?=:)/gm)?.sort()).toEqual(['Auto-Submitted', 'Content-Transfer-Encoding', 'Content-Type', 'Date', 'From', 'MIME-Version', 'Message-ID', 'Subject', 'To']);
    expect(server.taken[1]?.to[0]).toMatch(/^ada@(xn--bcher-kva|bücher)\.example$/);
    expect(server.taken[1]?.message).toContain('=?UTF-8?');
  });

  test('an address that is more than an address is refused before anything is said to the server', async () => {
    const server = await takingServer();
    for (const address of ['ada@example.org\r\nRCPT TO:<eve@example.org>', 'a@b.org, eve@example.org', '<eve@example.org>', 'nobody', 'a b@example.org', '', '"a"@example.org']) {
      expect(isAddress(address)).toBe(false);
      expect(await sessionAt(server.url).send({ ...mail, address }, AT, never)).toMatchObject({ kind: 'refused' });
    }
    expect(isAddress('józef.żak+desk@bücher.example') && isAddress('太郎@例え.jp')).toBe(true);
    expect(server.asked()).toBe(0);
  });

  test('refused for now, refused for good, and not about this mail', async () => {
    const server = await takingServer();
    server.answer(451, 'greylisted, try later');
    expect(await sessionAt(server.url).send(mail, AT, never)).toEqual({ kind: 'later', away: false, words: 'The mail server said: 451 greylisted, try later' });
    server.answer(550, 'no such person');
    expect(await sessionAt(server.url).send(mail, AT, never)).toEqual({ kind: 'refused', words: 'The mail server said: 550 no such person' });
    const full = await takingServer({ onConnect: (_session, done) => done(Object.assign(new Error('too busy'), { responseCode: 554 })) });
    expect(await sessionAt(full.url).send(mail, AT, never)).toMatchObject({ kind: 'later', away: true });
    expect(await sessionAt('smtp://127.0.0.1:1').send(mail, AT, never)).toMatchObject({ kind: 'later', away: true, words: expect.stringContaining('could not be reached') as string });
  });

  test('a server that says nothing is left after a while; one that hangs or drops after the message makes it uncertain', async () => {
    const sending = async (kind: Parameters<typeof oddServer>[0]) => {
      const server = await oddServer(kind);
      closing.push(() => server.close());
      const began = Date.now();
      const outcome = await sessionAt(`smtp://127.0.0.1:${server.port}`, { connect: 300, whole: 600 }).send(mail, AT, never);
      expect(Date.now() - began).toBeLessThan(3000);
      return outcome;
    };
    expect(await sending('silent')).toMatchObject({ kind: 'later', away: true });
    expect(await sending('hangs')).toMatchObject({ kind: 'uncertain' });
    expect(await sending('drops')).toMatchObject({ kind: 'uncertain' });
  });

  test('told to stop, it leaves at once what has not begun', async () => {
    const server = await oddServer('silent');
    closing.push(() => server.close());
    const stop = new AbortController();
    const sending = sessionAt(`smtp://127.0.0.1:${server.port}`).send(mail, AT, stop.signal);
    setTimeout(() => stop.abort(), 50);
    expect(await sending).toEqual({ kind: 'left' });
  });

  test('a password goes over TLS alone, and a certificate nobody vouches for is not believed', async () => {
    const signIns: string[] = [];
    const withTls: SMTPServerOptions = {
      disabledCommands: [],
      authOptional: false,
      onAuth({ username, password }, _session, done) {
        signIns.push(`${username} ${password}`);
        done(password === 'right' ? null : new Error('wrong password'), password === 'right' ? { user: username } : undefined);
      },
    };
    const { port } = await takingServer(withTls);
    const trusting = '?tls.rejectUnauthorized=false';
    expect(await sessionAt(`smtp://me:right@127.0.0.1:${port}`).send(mail, AT, never)).toMatchObject({ kind: 'later', away: true });
    expect(signIns).toEqual([]);
    expect(await sessionAt(`smtp://me:right@127.0.0.1:${port}${trusting}`).send(mail, AT, never)).toEqual({ kind: 'sent' });
    const refused = await sessionAt(`smtp://me:wrong@127.0.0.1:${port}${trusting}`).send(mail, AT, never);
    expect(refused).toMatchObject({ kind: 'later', away: true, words: expect.stringContaining('at sign-in') as string });
    const open = await takingServer({ ...withTls, disabledCommands: ['STARTTLS'] });
    signIns.length = 0;
    expect(await sessionAt(`smtp://me:right@127.0.0.1:${open.port}`).send(mail, AT, never)).toMatchObject({ kind: 'later' });
    expect(signIns).toEqual([]);
  });
});

test('what the settings say', () => {
  expect(smtpState({})).toEqual({ kind: 'off' });
  expect(smtpState({ SMTP_URL: 'mail.example.org', MAIL_FROM: FROM })).toMatchObject({ kind: 'wrong' });
  expect(smtpState({ SMTP_URL: 'smtp://mail.example.org' })).toMatchObject({ kind: 'wrong' });
  expect(smtpState({ SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: 'a@b.org, c@d.org' })).toMatchObject({ kind: 'wrong' });
  expect(smtpState({ SMTP_URL: 'smtps://u:p%40ss@mail.example.org', MAIL_FROM: 'a@b.org' })).toMatchObject({ settings: { connection: { secure: true, host: 'mail.example.org', auth: { user: 'u', pass: 'p@ss' } }, from: { name: '', address: 'a@b.org' } } });
  expect(publicUrl({ PUBLIC_URL: 'https://desk.example.org/' })).toBe('https://desk.example.org');
  expect(publicUrl({ PUBLIC_URL: 'javascript:alert(1)' })).toBeUndefined();
});
