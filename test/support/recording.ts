import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One answer as it went to the browser. */
export interface Received {
  url: string;
  script: boolean;
  body: string;
}

export interface Recording {
  /** Where the browser goes instead of to the server. */
  origin: string;
  received: Received[];
  stop(): void;
}

/** Stands between a browser and a server and keeps everything that the browser receives, style sheets and pictures apart. */
export async function recordingOf(target: string): Promise<Recording> {
  const received: Received[] = [];
  const server = createServer((asked, answer) => pass(asked, answer, target, received));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received, stop };
}

function pass(asked: IncomingMessage, answer: ServerResponse, target: string, received: Received[]) {
  // Not compressed, so that it can be read on its way; the host stays, so that the browser is at one place.
  const headers = { ...asked.headers, 'accept-encoding': 'identity' };
  const onward = request(new URL(asked.url ?? '/', target), { method: asked.method, headers }, (answered) => {
    const kind = answered.headers['content-type'] ?? '';
    const parts: Buffer[] = [];
    answer.writeHead(answered.statusCode ?? 502, answered.headers);
    answered.on('data', (part: Buffer) => {
      parts.push(part);
      answer.write(part);
    });
    answered.on('end', () => {
      answer.end();
      if (!/css|image/.test(kind)) received.push({ url: asked.url ?? '', script: kind.startsWith('text/javascript'), body: Buffer.concat(parts).toString('utf8') });
    });
  });
  onward.on('error', () => answer.destroy());
  asked.pipe(onward);
}
