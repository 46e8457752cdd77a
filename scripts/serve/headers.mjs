/** Scripts and styles come from this origin or with this response's nonce; nothing else does. Inline style attributes are React's. */
export const contentSecurityPolicy = (nonce, development) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

export function safeHeaders(_request, response, next) {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=()');
  next();
}

/** The host, with its port, that the reader's browser asked for: a trusted proxy says which, otherwise it is the one we were asked as. */
export function hostOf(request) {
  const trusted = request.app.get('trust proxy fn')(request.socket.remoteAddress, 0);
  return (trusted && request.headers['x-forwarded-host']) || request.headers.host;
}

/** A form of another site is refused before anything reads it; browsers name the sender in Origin. */
export function refuseForeignForms(request, response, next) {
  const { origin } = request.headers;
  if (request.method === 'GET' || request.method === 'HEAD' || !origin) return next();
  if (URL.canParse(origin) && new URL(origin).host === hostOf(request)) return next();
  response.status(403).type('text').send('This form came from another site, so Deskside did not take it.');
}
