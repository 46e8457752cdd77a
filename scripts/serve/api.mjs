/**
 * Answers in front of Remix with a problem (RFC 9457) of the shape that app/domain/api/problem.ts describes. The headers are those of every answer of the API.
 */
function refuse(response, status, title, detail) {
  response
    .status(status)
    .set({ 'Cache-Control': 'private, no-store', 'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'", 'Content-Type': 'application/problem+json' })
    .end(JSON.stringify({ type: 'about:blank', title, status, detail }));
}

/**
 * The API is read and never written: any other method is refused before anything looks at what was sent. Remix answers some
 * of them by itself, with a page and without saying what is allowed.
 */
export function refuseWrites(request, response, next) {
  if (request.method === 'GET' || request.method === 'HEAD') return next();
  response.set({ Allow: 'GET, HEAD', Connection: 'close' });
  refuse(response, 405, 'Only reading', 'The API is read with GET and changes nothing.');
}

/**
 * Remix takes an address that ends in `.data` for a question of its own pages, and answers in its own way; below /api it is
 * an address like any other. One that cannot be decoded would be answered with plain words.
 */
export function takeAddressAsItIs(request, response, next) {
  try {
    decodeURIComponent(request.path);
  } catch {
    return refuse(response, 400, 'An address that cannot be read', 'The address has a % in it that stands for no character.');
  }
  request.originalUrl = request.originalUrl.replace(/\.data(?=$|\?)/, '%2Edata');
  next();
}
