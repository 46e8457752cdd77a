import { createRequestHandler } from '@remix-run/node';
import { buffer } from 'node:stream/consumers';
import { hostOf } from './headers.mjs';

/**
 * Answers with Remix; `request.deskside` is what its loaders get. Bodies go whole both ways: a form is small (faults.mjs
 * sees to it) and a page is ready at once, and in pieces through two kinds of streams they cost as much as the database.
 */
export function answerWith(build) {
  const handle = createRequestHandler(build, process.env.NODE_ENV);
  return async (request, response, next) => {
    const gone = new AbortController();
    response.once('close', () => response.writableFinished || gone.abort());
    try {
      const body = request.method === 'GET' || request.method === 'HEAD' ? undefined : await buffer(request);
      const { method, headers } = request;
      const url = `${request.protocol}://${hostOf(request)}${request.originalUrl}`;
      await send(await handle(new Request(url, { method, headers, body, signal: gone.signal }), request.deskside), response);
    } catch (error) {
      // Nobody is there to be answered.
      if (!gone.signal.aborted) next(error);
    }
  };
}

async function send(answer, response) {
  const body = answer.body && Buffer.from(await answer.arrayBuffer());
  response.status(answer.status);
  for (const [name, value] of answer.headers) response.append(name, value);
  if (body) response.set('Content-Length', String(body.length));
  response.end(body);
}
