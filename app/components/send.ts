/** What became of a form sent by script. `data` is the answer's JSON, whatever its status. */
export type Sent<T> = { kind: 'answered'; status: number; data: T } | { kind: 'offline' } | { kind: 'signed-out' };

/**
 * Posts a form and reads JSON back. Unlike a navigation it leaves the page as it is when the connection is lost,
 * so that nothing written is gone: `offline` covers no network, a time-out (10 s) and a server that is down.
 * With `keepalive` the browser goes on sending after the page is left; it takes less than 64 kB that way.
 */
export async function send<T>(address: string, form: FormData, { keepalive = false } = {}): Promise<Sent<T>> {
  try {
    const body = new URLSearchParams();
    form.forEach((value, name) => body.append(name, String(value)));
    const response = await fetch(address, {
      method: 'POST',
      body,
      headers: { Accept: 'application/json' },
      redirect: 'manual',
      keepalive,
      signal: AbortSignal.timeout(10_000),
    });
    if (response.type === 'opaqueredirect' || response.status === 401) return { kind: 'signed-out' };
    if (response.status >= 500 || !response.headers.get('Content-Type')?.includes('json')) return { kind: 'offline' };
    return { kind: 'answered', status: response.status, data: (await response.json()) as T };
  } catch {
    return { kind: 'offline' };
  }
}

/** True when a request wants JSON back: sent by the script above rather than by a plain form. */
export const wantsJson = (request: Request): boolean => request.headers.get('Accept') === 'application/json';
