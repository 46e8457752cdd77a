import { parseConnectionUrl } from 'nodemailer/lib/shared';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import { isAddress } from './address.ts';

export interface SmtpSettings {
  connection: ConstructorParameters<typeof SMTPConnection>[0] & { auth?: { user: string; pass: string } };
  from: { name: string; address: string };
}

/** `off`: no mail server is set. `wrong`: what is set cannot be used, with a sentence why. */
export type SmtpState = { kind: 'on'; settings: SmtpSettings } | { kind: 'off' } | { kind: 'wrong'; sentence: string };

const wrong = (sentence: string): SmtpState => ({ kind: 'wrong', sentence });

/**
 * What SMTP_URL and MAIL_FROM say. `smtps:` is TLS from the start and `smtp:` TLS where the server offers it (`?requireTLS=true`: or
 * nothing is sent). A password never goes over an open line, unless the address says `?requireTLS=false`.
 */
export function smtpState(env: Partial<Record<string, string>> = process.env): SmtpState {
  const { SMTP_URL: url, MAIL_FROM: sender } = env;
  if (!url) return { kind: 'off' };
  if (!URL.canParse(url) || !/^smtps?:\/\/[^/]/.test(url)) return wrong('SMTP_URL is not an address such as smtp://user:password@mail.example.org:587: correct it.');
  const from = readSender(sender ?? '');
  if (!from) return wrong('MAIL_FROM is not a sender such as Deskside <training@example.org>: set it, or nothing can be sent.');
  const connection = parseConnectionUrl(url) as SmtpSettings['connection'];
  return { kind: 'on', settings: { connection: { ...(connection.auth ? { requireTLS: !connection.secure } : {}), ...connection }, from } };
}

function readSender(sender: string): SmtpSettings['from'] | undefined {
  const [, name = '', address = ''] = /^\s*(?:"?([^"<>]*?)"?\s*<([^<>]+)>)\s*$/.exec(sender) ?? [undefined, '', sender.trim()];
  return isAddress(address) ? { name, address } : undefined;
}

/** PUBLIC_URL without a slash at its end; undefined when it is not set or is no web address. */
export function publicUrl(env: Partial<Record<string, string>> = process.env): string | undefined {
  const { PUBLIC_URL: url } = env;
  return url && URL.canParse(url) && /^https?:/.test(url) ? url.replace(/\/+$/, '') : undefined;
}
