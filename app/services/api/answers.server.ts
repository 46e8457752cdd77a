import { problem, type ApiProblem } from '#app/domain/api/problem.ts';
import { wholeResponse } from '../whole-response.server.ts';

/** Nobody keeps an answer, and no page can be made of one. */
const HEADERS = { 'Cache-Control': 'private, no-store', 'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'" };

/** A value as an answer of the API. */
export const jsonAnswer = (value: unknown): Response => wholeResponse(Buffer.from(JSON.stringify(value)), { status: 200, headers: { ...HEADERS, 'Content-Type': 'application/json' } });

const TITLES: Record<number, string> = { 400: 'A parameter is wrong', 401: 'No token that holds', 404: 'Nothing there', 429: 'Too many wrong tokens', 500: 'A fault of the server' };

/** Why there is no answer (RFC 9457). Of one status it says the same whoever asks for whatever, but for the parameter of a 400. */
export function problemAnswer(status: number, detail: string, { parameter, headers = {} }: { parameter?: string; headers?: Record<string, string> } = {}): Response {
  const body: ApiProblem = { type: 'about:blank', title: TITLES[status] ?? 'Refused', status, detail, parameter };
  return wholeResponse(Buffer.from(JSON.stringify(problem.parse(body))), { status, headers: { ...HEADERS, ...headers, 'Content-Type': 'application/problem+json' } });
}

export const nothingThere = (): Response => problemAnswer(404, 'There is nothing at this address, or nothing that this token may see.');
