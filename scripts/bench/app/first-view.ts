import { chromium, type Browser } from 'playwright-core';
import { chromiumPath } from '#test/support/chromium.ts';
import type { Learner } from './learners.ts';

export interface View {
  requests: number;
  /** Thousands of bytes over the network, headers included, compressed as the browser asked for. */
  kilobytes: number;
}

/** What a learner's browser with an empty cache loads for a page, until the network is quiet; once for each of `times` learners. */
export async function measureFirstView(port: number, path: string, learners: Learner[], times: number): Promise<View[]> {
  const browser = await chromium.launch(await chromiumPath());
  try {
    const views: View[] = [];
    for (const learner of learners.slice(0, times)) views.push(await view(browser, `http://127.0.0.1:${port}${path}`, learner));
    return views;
  } finally {
    await browser.close();
  }
}

async function view(browser: Browser, url: string, { cookie }: Learner): Promise<View> {
  const context = await browser.newContext();
  const [name = '', value = ''] = cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url }]);
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  const seen = { requests: 0, bytes: 0 };
  network.on('Network.requestWillBeSent', ({ request }) => void (seen.requests += request.url.startsWith('http') ? 1 : 0));
  network.on('Network.loadingFinished', ({ encodedDataLength }) => void (seen.bytes += encodedDataLength));
  await network.send('Network.enable');
  await page.goto(url, { waitUntil: 'networkidle', timeout: 30_000 });
  await context.close();
  return { requests: seen.requests, kilobytes: seen.bytes / 1000 };
}
