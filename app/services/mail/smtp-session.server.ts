import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { isAddress } from './address.ts';
import { compose, type Outgoing } from './compose.server.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import type { SmtpSettings } from './smtp-settings.server.ts';

export const PATIENCE = { connect: 10_000, whole: 30_000 };

interface Line {
  connection: SMTPConnection;
  /** Rejects when the line breaks, whatever is being waited for. */
  broken: Promise<never>;
}

/** Sends mails one after the other, over one connection as long as it is sound. */
export class SmtpSession {
  #line: Line | undefined;

  constructor(
    private readonly settings: SmtpSettings,
    private readonly patience = PATIENCE,
  ) {}

  /** Tries once, in at most `patience.whole` milliseconds; never throws. `stop` ends it at once while nothing has gone over the line. */
  async send(mail: Outgoing, date: Date, stop: AbortSignal): Promise<Outcome> {
    if (stop.aborted) return { kind: 'left' };
    if (!isAddress(mail.address)) return { kind: 'refused', words: 'The address cannot be used: it is not one plain e-mail address.' };
    const progress = { begun: false };
    const limit = deadline(this.patience.whole, stop, progress);
    try {
      const message = await compose(mail, this.settings.from, date);
      const line = this.#line ?? (await Promise.race([this.#open(), limit.over]));
      await Promise.race([transmit(line.connection, this.settings.from.address, mail.address, marked(message, progress)), line.broken, limit.over]);
      return { kind: 'sent' };
    } catch (error) {
      this.close();
      return error === LEFT ? { kind: 'left' } : outcomeOf(error, progress.begun);
    } finally {
      limit.end();
    }
  }

  /** Ends the connection without waiting for the server. */
  close(): void {
    this.#line?.connection.close();
    this.#line = undefined;
  }

  async #open(): Promise<Line> {
    const { connect, whole } = this.patience;
    const { auth, ...options } = this.settings.connection;
    const connection = new SMTPConnection({ ...options, connectionTimeout: connect, dnsTimeout: connect, greetingTimeout: connect, socketTimeout: whole, socketCloseTimeout: 0, logger: false });
    const broken = new Promise<never>((_, reject) => {
      connection.on('error', reject);
      connection.on('end', () => reject(new Error('the connection was closed')));
    });
    broken.catch(() => undefined);
    const line = (this.#line = { connection, broken });
    await Promise.race([called((done) => connection.connect(done)), broken]);
    if (auth) await Promise.race([called((done) => connection.login(auth, done)), broken]);
    return line;
  }
}

const LEFT = new Error('Told to stop.');

/** Rejects when the time is over, or when we are told to stop before the message has begun. */
function deadline(ms: number, stop: AbortSignal, progress: { begun: boolean }): { over: Promise<never>; end(): void } {
  let end = () => {};
  const over = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${ms / 1000} seconds`)), ms);
    const leave = () => !progress.begun && reject(LEFT);
    stop.addEventListener('abort', leave);
    end = () => {
      clearTimeout(timer);
      stop.removeEventListener('abort', leave);
    };
  });
  over.catch(() => undefined);
  return { over, end };
}

/** The message as a stream that notes when the first of it is asked for: which is after the server has said that it may come. */
function marked(message: Buffer, progress: { begun: boolean }): Readable {
  return new Readable({
    read() {
      progress.begun = true;
      this.push(message);
      this.push(null);
    },
  });
}

const transmit = (connection: SMTPConnection, from: string, to: string, message: Readable) =>
  called((done) => connection.send({ from, to, use8BitMime: false }, message, done));

const called = (work: (done: (error?: Error | null) => void) => void): Promise<void> =>
  new Promise((resolve, reject) => work((error) => (error ? reject(error) : resolve())));
