import { createRequestHandler } from '@remix-run/node';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { hostOf } from './headers.mjs';
import { sectionsOf } from './sections.mjs';

/**
 * Answers with Remix; `request.deskside` is what its loaders get, and `wholeBodyOf` reads an answer. Bodies go whole both ways: a form is small (faults.mjs
 * sees to it) and a page is ready at once, and in pieces through two kinds of streams they cost as much as the database. What is too long for that comes
 * in pieces (`piecesOf`), the next of which is made when the reader has taken the one before.
 */
export function answerWith(build, { wholeBodyOf, piecesOf }) {
  const handlerOf = handlersOf(build);
  return async (request, response, next) => {
    const gone = new AbortController();
    response.once('close', () => response.writableFinished || gone.abort());
    try {
      const body = request.method === 'GET' || request.method === 'HEAD' ? undefined : await bodyOf(request);
      const { method, headers } = request;
      const url = new URL(`${request.protocol}://${hostOf(request)}${request.originalUrl}`);
      const answer = await handlerOf(url.pathname)(new Request(url, { method, headers, body, signal: gone.signal }), request.deskside);
      const pieces = method === 'HEAD' ? undefined : piecesOf(answer);
      if (pieces) await stream(answer, pieces, response);
      else send(answer, await wholeBodyOf(answer), response);
    } catch (error) {
      // Nobody is there to be answered.
      if (!gone.signal.aborted) next(error);
    }
  };
}

/** For the path of an address what answers it: in development, where `build` loads the build anew, always the same. */
function handlersOf(build) {
  const make = (part) => createRequestHandler(part, process.env.NODE_ENV);
  if (typeof build === 'function') {
    const handle = make(build);
    return () => handle;
  }
  const sectionOf = sectionsOf(build);
  const handlers = new Map();
  return (path) => {
    const section = sectionOf(path);
    if (!handlers.has(section)) handlers.set(section, make(section));
    return handlers.get(section);
  };
}

/** Sends piece by piece. What goes wrong at the first is still answered; later the connection is cut, so that nobody takes a part for the whole. */
async function stream(answer, pieces, response) {
  const source = pieces[Symbol.asyncIterator]();
  try {
    const first = await source.next();
    head(answer, response);
    await pipeline(Readable.from(from(first, source), { objectMode: false }), response);
  } finally {
    // The reader has gone, or all is sent: nothing more is made, whatever was read of it.
    await source.return?.();
  }
}

async function* from(first, source) {
  for (let piece = first; !piece.done; piece = await source.next()) yield piece.value;
}

function head(answer, response) {
  response.status(answer.status);
  // A header that the answer brings takes the place of the usual one; only cookies are several.
  for (const [name, value] of answer.headers) name === 'set-cookie' ? response.append(name, value) : response.set(name, value);
}

function send(answer, body, response) {
  head(answer, response);
  if (body) response.set('Content-Length', String(body.length));
  response.end(body);
}

/** What was sent, in one piece; rejects when the sender breaks off. */
const bodyOf = (request) =>
  new Promise((resolve, reject) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', reject);
  });
