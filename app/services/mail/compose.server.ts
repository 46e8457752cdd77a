import MailComposer from 'nodemailer/lib/mail-composer';
import { oneLine } from './address.ts';
import type { SmtpSettings } from './smtp-settings.server.ts';

/** A mail as it is in hand. `name` is its reader's. */
export interface Outgoing {
  id: string;
  address: string;
  name: string | null;
  subject: string;
  body: string;
}

/** The message as it goes over the line. The id in its head is the same at every try, so that readers' programs know a double. */
export function compose(mail: Outgoing, from: SmtpSettings['from'], date: Date): Promise<Buffer> {
  const composer = new MailComposer({
    from: { name: oneLine(from.name), address: from.address },
    to: { name: oneLine(mail.name ?? '', 200), address: mail.address },
    subject: oneLine(mail.subject),
    text: mail.body,
    date,
    messageId: `<${mail.id}@${from.address.split('@').at(-1) ?? 'deskside'}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
