import { createServer, type AddressInfo, type Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface Taken {
  from: string;
  to: string[];
  /** The message as it came over the line. */
  message: string;
}

export interface MailServer {
  url: string;
  port: number;
  /** What was taken, in order. */
  taken: Taken[];
  /** How many asked to hand over something. */
  asked(): number;
  /** Answers everybody so from now on; undefined takes everything. */
  answer(code: number | undefined, words?: string): void;
  close(): Promise<void>;
}

/** A real mail server on a free port of this machine. */
export async function mailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const taken: Taken[] = [];
  let asked = 0;
  let refusal: Error | undefined;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo(_address, _session, done) {
      asked += 1;
      done(refusal);
    },
    onData(stream, { envelope }, done) {
      void buffer(stream).then((message) => {
        taken.push({ from: envelope.mailFrom ? envelope.mailFrom.address : '', to: envelope.rcptTo.map(({ address }) => address), message: message.toString('utf8') });
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    taken,
    asked: () => asked,
    answer: (code, words = 'not now') => void (refusal = code === undefined ? undefined : Object.assign(new Error(words), { responseCode: code })),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

export interface OddServer {
  port: number;
  /** Resolves when the whole of a message has come. */
  gotMessage: Promise<void>;
  close(): Promise<void>;
}

/** A server that is no good: `silent` never says a word, `hangs` never answers the message, `drops` cuts the line after it. */
export async function oddServer(kind: 'silent' | 'hangs' | 'drops'): Promise<OddServer> {
  const sockets = new Set<Socket>();
  let got = () => {};
  const gotMessage = new Promise<void>((resolve) => (got = resolve));
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    if (kind === 'silent') return;
    let message: string | undefined;
    socket.write('220 odd.example.org ESMTP\r\n');
    socket.setEncoding('utf8').on('data', (text: string) => {
      if (message === undefined) {
        if (/^DATA/i.test(text)) message = '';
        socket.write(message === undefined ? '250 yes\r\n' : '354 go on\r\n');
        return;
      }
      message += text;
      if (!message.endsWith('\r\n.\r\n')) return;
      got();
      if (kind === 'drops') socket.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    gotMessage,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
