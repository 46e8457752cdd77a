import { matchPath } from '#app/domain/api/operation.ts';
import { readParameters, wrongParameter } from '#app/domain/api/parameters.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { jsonAnswer, nothingThere, problemAnswer } from './answers.server.ts';
import { findBearer, WINDOW_MINUTES, type BearerRefusal } from './bearer.server.ts';
import { WrongParameterError, type Offered } from './offered.server.ts';
import { operations } from './operations.server.ts';

const ROOT = '/api/v1';

/**
 * Answers a GET of the API. Who asks is told by the Authorization header alone, never by a cookie, so that no page of another site
 * can ask in somebody's name; and only then is looked at what is asked, so that without a token all addresses look alike.
 */
export async function answerCall(request: Request, networkAddress: string): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const found = find(pathname);
  if (found?.offered.operation.open) return answer(found.offered, undefined, found.inPath, searchParams);
  const bearer = await findBearer(request.headers.get('Authorization'), networkAddress);
  if (!bearer.ok) return refuse(bearer.error);
  return found ? answer(found.offered, bearer.value, found.inPath, searchParams) : nothingThere();
}

function find(pathname: string): { offered: Offered; inPath: Record<string, string> } | undefined {
  if (!pathname.startsWith(`${ROOT}/`)) return undefined;
  for (const offered of operations) {
    const inPath = matchPath(offered.operation.path, pathname.slice(ROOT.length));
    if (inPath) return { offered, inPath };
  }
  return undefined;
}

async function answer({ operation, answer: ask }: Offered, person: SignedIn | undefined, inPath: Record<string, string>, search: URLSearchParams): Promise<Response> {
  const values = readParameters(operation, inPath, search);
  // An id that cannot be one is as unknown as any other.
  if (!values.ok) return values.error.inPath ? nothingThere() : problemAnswer(400, values.error.detail, { parameter: values.error.parameter });
  try {
    // The schema is also what lets through: a field that it does not name stays here.
    return jsonAnswer(operation.answer.parse(await ask(person, values.value)));
  } catch (thrown) {
    if (thrown instanceof Response && thrown.status === 404) return nothingThere();
    if (thrown instanceof WrongParameterError) {
      const { parameter, detail } = wrongParameter(operation, thrown.parameter);
      return problemAnswer(400, detail, { parameter });
    }
    console.error(thrown);
    return problemAnswer(500, 'Something went wrong here, and it is not your fault. Try again in a moment.');
  }
}

function refuse(refusal: BearerRefusal): Response {
  const challenge = { none: 'Bearer realm="Deskside"', invalid: 'Bearer realm="Deskside", error="invalid_token"' };
  if (refusal !== 'too-many') return problemAnswer(401, 'Send a token that holds with the request: Authorization: Bearer dsk_… Tokens are made on the page /account/tokens.', { headers: { 'WWW-Authenticate': challenge[refusal] } });
  return problemAnswer(429, `Too many wrong tokens came from your network address. Wait ${WINDOW_MINUTES} minutes, or send one that holds.`, { headers: { 'Retry-After': String(WINDOW_MINUTES * 60) } });
}
