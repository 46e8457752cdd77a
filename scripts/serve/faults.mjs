/** The largest form that is read of anybody, in bytes: about five times the longest reflection with every character escaped. */
const LARGEST_FORM = 1_048_576;

/** Where somebody who is signed in may send more: a draft's changes can hold a text of a million characters twice over, a picture has 2 MB, and a roster up to 8 MB, which its form sends back packed. */
const LARGER_FORMS = [
  { path: /^\/studio\/drafts\/[^/]+\/changes$/, bytes: 8 * 1_048_576 },
  { path: /^\/studio\/pictures$/, bytes: 2 * 1_048_576 + 65_536 },
  { path: /^\/people\/roster$/, bytes: 12 * 1_048_576 },
];

/** So long somebody may go on sending what was refused: a connection that is cut while a browser sends shows them no answer. */
const HEARD_OUT_MS = 20_000;

/** A form beyond all measure is refused before it is read, and so is one that does not say how long it is, as every browser does. */
export async function refuseLargeForms(request, response, next) {
  const { 'content-length': length, 'transfer-encoding': chunked } = request.headers;
  const scripted = request.headers.accept === 'application/json';
  const refuse = (status, sentence) => {
    const words = scripted ? JSON.stringify({ refused: sentence }) : sentence;
    response.status(status).set({ Connection: 'close', 'Content-Length': String(Buffer.byteLength(words)) }).type(scripted ? 'json' : 'text');
    response.write(words);
    hearOut(request, () => response.end());
  };
  if (chunked !== undefined) return refuse(411, 'Deskside takes no form that does not say how long it is.');
  const bytes = Number(length ?? 0);
  if (bytes <= LARGEST_FORM) return next();
  const larger = LARGER_FORMS.find(({ path }) => path.test(request.path.replace(/\.data$/, '')));
  if (bytes > (larger?.bytes ?? LARGEST_FORM)) return refuse(413, 'This is more than Deskside takes at once.');
  try {
    if (await request.deskside.signedIn()) next();
    else refuse(401, 'You are signed out. Sign in again in another tab, then send this once more.');
  } catch (error) {
    next(error);
  }
}

/** Reads on without keeping anything, and calls `end` when all was sent, the sender is gone, or it has taken too long. */
function hearOut(request, end) {
  const enough = setTimeout(end, HEARD_OUT_MS);
  request.once('close', () => clearTimeout(enough)).once('end', end).resume();
}

/** The last resort: what the sender did wrong is said to the sender alone; anything else is a bug and is logged. */
export function answerFaults(error, _request, response, next) {
  const theirs = error?.status >= 400 && error.status < 500;
  if (!theirs) console.error(error);
  if (response.headersSent) return next(error);
  response.status(theirs ? error.status : 500).type('text').send(theirs ? 'Deskside cannot read this address.' : 'Something went wrong, and it is not your fault. Try again in a moment.');
}
