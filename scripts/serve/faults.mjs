/** The largest form that is read, in bytes: about five times the longest reflection with every character escaped. */
const LARGEST_FORM = 1_048_576;

/** A form beyond all measure is refused before it is read, and so is one that does not say how long it is, as every browser does. */
export function refuseLargeForms(request, response, next) {
  const { 'content-length': length, 'transfer-encoding': chunked } = request.headers;
  const refuse = (status, sentence) => response.status(status).set('Connection', 'close').type('text').send(sentence);
  if (chunked !== undefined) return refuse(411, 'Deskside takes no form that does not say how long it is.');
  if (Number(length ?? 0) > LARGEST_FORM) return refuse(413, 'This is more than Deskside takes at once.');
  next();
}

/** The last resort: what the sender did wrong is said to the sender alone; anything else is a bug and is logged. */
export function answerFaults(error, _request, response, next) {
  const theirs = error?.status >= 400 && error.status < 500;
  if (!theirs) console.error(error);
  if (response.headersSent) return next(error);
  response.status(theirs ? error.status : 500).type('text').send(theirs ? 'Deskside cannot read this address.' : 'Something went wrong, and it is not your fault. Try again in a moment.');
}
