import { Writable } from 'node:stream';
import { type ActionFunctionArgs, type AppLoadContext, type EntryContext, type LoaderFunctionArgs } from '@remix-run/node';
import { RemixServer, isRouteErrorResponse } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { NonceContext } from './components/nonce.ts';
import { wholeResponse } from './services/whole-response.server.ts';

// The server script takes these from the built bundle, so that the process holds one database and one cache.
export { createLoadContext } from './services/load-context.server.ts';
export { wholeBodyOf } from './services/whole-response.server.ts';
export { piecesOf } from './services/streamed-response.server.ts';
export { prepare } from './services/prepare.server.ts';
export { startDutyRunner } from './services/manage/duty-runner.server.ts';
export { startMailRunner } from './services/manage/mail-runner.server.ts';
export { closeDb } from '#db';

/** Pages and their data are one person's, and a page holds its own nonce: they are asked for anew and never shared. */
function keepPrivate(headers: Headers) {
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache');
}

/** Takes all that is written to it, and hands it over in one piece at the end. */
function collected(done: (body: Buffer) => void): Writable {
  const chunks: Buffer[] = [];
  return new Writable({
    write(chunk: Buffer, _encoding, next) {
      chunks.push(chunk);
      next();
    },
    final(next) {
      done(Buffer.concat(chunks));
      next();
    },
  });
}

/**
 * Renders a page whole. No page of ours defers data, so its end is ready a moment after its beginning; sent in one piece
 * it costs less, and an error on the way still gets its own page.
 */
export default function handleRequest(request: Request, status: number, headers: Headers, remix: EntryContext, { nonce }: AppLoadContext) {
  return new Promise<Response>((resolve, reject) => {
    const faults: unknown[] = [];
    const { pipe } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer context={remix} url={request.url} nonce={nonce} />
      </NonceContext.Provider>,
      {
        nonce,
        onAllReady() {
          for (const fault of faults) console.error(fault);
          headers.set('Content-Type', 'text/html; charset=utf-8');
          keepPrivate(headers);
          const page = { headers, status: faults.length > 0 ? 500 : status };
          pipe(collected((body) => resolve(wholeResponse(body, page))));
        },
        onShellError: reject,
        onError: (fault) => void faults.push(fault),
      },
    );
  });
}

/** The same for what a page's script asks for. */
export function handleDataRequest(response: Response) {
  keepPrivate(response.headers);
  return response;
}

/** Logs what is a bug: neither a request that the reader gave up nor one that no page of ours sends. */
export function handleError(error: unknown, { request }: LoaderFunctionArgs | ActionFunctionArgs) {
  if (!request.signal.aborted && !(isRouteErrorResponse(error) && error.status < 500)) console.error(error);
}
