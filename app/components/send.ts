/** What became of a form sent by script. `data` is the answer's JSON, whatever its status. */
export type Sent<T> = { kind: 'answered'; status: number; data: T } | { kind: 'offline' } | { kind: 'signed-out' };

/**
 * Posts a form and reads JSON back. Unlike a navigation it leaves the page as it is when the connection is lost,
 * so that nothing written is gone: `offline` covers no network, a time-out (10 s, and longer for long texts) and a server that is down.
 * With `keepalive` the browser goes on sending after the page is left; it takes less than 64 kB that way. `multipart`
 * suits long texts, which otherwise grow to three times their length on the way.
 */
export async function send<T>(address: string, form: FormData, { keepalive = false, multipart = false } = {}): Promise<Sent<T>> {
  try {
    const body = multipart ? form : encoded(form);
    const response = await fetch(address, {
      method: 'POST',
      body,
      headers: { Accept: 'application/json' },
      redirect: 'manual',
      keepalive,
      signal: AbortSignal.timeout(10_000 + Math.ceil(lengthOf(form) * MS_A_CHARACTER)),
    });
    if (response.type === 'opaqueredirect' || response.status === 401) return { kind: 'signed-out' };
    if (response.status >= 500 || !response.headers.get('Content-Type')?.includes('json')) return { kind: 'offline' };
    return { kind: 'answered', status: response.status, data: (await response.json()) as T };
  } catch {
    return { kind: 'offline' };
  }
}

/** As slow as a line may be on which a long text still gets through: 20,000 characters a second. */
const MS_A_CHARACTER = 0.05;

function lengthOf(form: FormData): number {
  let length = 0;
  form.forEach((value) => (length += typeof value === 'string' ? value.length : value.size));
  return length;
}

function encoded(form: FormData): URLSearchParams {
  const body = new URLSearchParams();
  form.forEach((value, name) => body.append(name, String(value)));
  return body;
}

/** True when a request wants JSON back: sent by the script above rather than by a plain form. */
export const wantsJson = (request: Request): boolean => request.headers.get('Accept') === 'application/json';
