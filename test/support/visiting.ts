import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { launchBrowser, openVisit, type Visit } from './browser.ts';
import { signInCookie, type TestPerson } from './people.ts';
import { startServer, type TestServer } from './server.ts';

export interface Visiting {
  readonly server: TestServer;
  /** A window without anybody signed in; paths are relative to the server. Closed after the test. */
  stranger(options?: BrowserContextOptions): Promise<Visit>;
  /** A window in which this person is signed in. */
  as(person: TestPerson, options?: BrowserContextOptions): Promise<Visit>;
}

/**
 * For a test file: a server with the demo people and a browser. After each test it closes the windows and
 * fails the test for anything unexpected on the browser's console or the server's standard error.
 * `settings` are made before the server starts: environment variables of its own.
 */
export function visiting(settings: () => Promise<Record<string, string>> = () => Promise.resolve({})): Visiting {
  let server: TestServer | undefined;
  let browser: Browser | undefined;
  let visits: Visit[] = [];
  const started = () => {
    if (!server || !browser) throw new Error('There is a server inside a test only.');
    return { server, browser };
  };

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(inject('demoDatabase'), await settings()), launchBrowser()]);
  });
  afterEach(async () => {
    const troubles = visits.flatMap((visit) => visit.troubles);
    await Promise.all(visits.map((visit) => visit.context.close()));
    visits = [];
    expect({ browser: troubles, server: server?.complaints.splice(0) ?? [] }).toEqual({ browser: [], server: [] });
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), server?.dispose()]);
  });

  async function stranger(options: BrowserContextOptions = {}) {
    const { server, browser } = started();
    const visit = await openVisit(browser, { baseURL: server.origin, locale: 'en-GB', ...options });
    visits.push(visit);
    return visit;
  }

  return {
    get server() {
      return started().server;
    },
    stranger,
    async as(person, options) {
      const visit = await stranger(options);
      const { server } = started();
      await visit.context.addCookies([{ ...(await signInCookie(server, person.email)), url: server.origin, httpOnly: true, sameSite: 'Lax' }]);
      return visit;
    },
  };
}
