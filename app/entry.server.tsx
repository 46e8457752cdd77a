import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable, type ActionFunctionArgs, type AppLoadContext, type EntryContext, type LoaderFunctionArgs } from '@remix-run/node';
import { RemixServer, isRouteErrorResponse } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { NonceContext } from './components/nonce.ts';

// The server script takes these from the built bundle, so that the process holds one database and one cache.
export { createLoadContext } from './services/load-context.server.ts';
export { prepare } from './services/prepare.server.ts';
export { closeDb } from '#db';

const PATIENCE_MS = 10_000;

/** Pages and their data are one person's, and a page holds its own nonce: they are asked for anew and never shared. */
function keepPrivate(headers: Headers) {
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache');
}

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
      keepPrivate(headers);
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
      pipe(body);
    }
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
