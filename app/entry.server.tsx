import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable, type ActionFunctionArgs, type AppLoadContext, type EntryContext, type LoaderFunctionArgs } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { NonceContext } from './components/nonce.ts';

// The server script takes these from the built bundle, so that the process holds one database and one cache.
export { createLoadContext } from './services/load-context.server.ts';
export { prepare } from './services/prepare.server.ts';
export { closeDb } from '#db';

const PATIENCE_MS = 10_000;

/** Renders a page: at once for browsers, whole for crawlers. */
export default function handleRequest(request: Request, status: number, headers: Headers, remix: EntryContext, { nonce }: AppLoadContext) {
  return new Promise<Response>((resolve, reject) => {
    const whole = isbot(request.headers.get('user-agent') ?? '');
    let shellSent = false;
    const patience = setTimeout(() => abort(), PATIENCE_MS);
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer context={remix} url={request.url} nonce={nonce} />
      </NonceContext.Provider>,
      {
        nonce,
        onShellReady: () => whole || answer(),
        onAllReady() {
          clearTimeout(patience);
          if (whole) answer();
        },
        onShellError: reject,
        onError(error: unknown) {
          status = 500;
          if (shellSent) console.error(error);
        },
      },
    );

    function answer() {
      shellSent = true;
      const body = new PassThrough();
      headers.set('Content-Type', 'text/html; charset=utf-8');
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
      pipe(body);
    }
  });
}

/** Logs what is a bug; a request that the reader gave up is not one. */
export function handleError(error: unknown, { request }: LoaderFunctionArgs | ActionFunctionArgs) {
  if (!request.signal.aborted) console.error(error);
}
