/**
 * The API is read and never written: any other method is refused before anything looks at what was sent. Remix answers some
 * of them by itself, with a page and without saying what is allowed.
 */
export function refuseWrites(request, response, next) {
  if (request.method === 'GET' || request.method === 'HEAD') return next();
  response
    .status(405)
    .set({ Allow: 'GET, HEAD', 'Cache-Control': 'private, no-store', 'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'", 'Content-Type': 'application/problem+json', Connection: 'close' })
    .end(JSON.stringify({ type: 'about:blank', title: 'Only reading', status: 405, detail: 'The API is read with GET and changes nothing.' }));
}

/** Remix takes an address that ends in `.data` for a question of its own pages, and answers in its own way; below /api it is an address like any other. */
export function takeAddressAsItIs(request, _response, next) {
  request.originalUrl = request.originalUrl.replace(/\.data(?=$|\?)/, '%2Edata');
  next();
}
