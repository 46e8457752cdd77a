import autocannon, { type CannonRequest } from 'autocannon';
import type { Answer, Ask, Job } from './load.ts';
import { median } from './statistics.ts';

// The load client's process: it takes jobs from its parent one by one and ends with it.
process.on('message', (job: Job) => void run(job).then((answer) => process.send?.(answer)));
process.on('disconnect', () => process.exit(0));

async function run({ port, lanes, each }: Job): Promise<Answer> {
  const times: number[] = [];
  const troubles: string[] = [];
  const waiting = [...lanes];
  const begun = performance.now();
  let ended = begun;
  const cannon = autocannon({
    url: `http://127.0.0.1:${port}`,
    connections: lanes.length,
    amount: lanes.length * each,
    sampleInt: 20,
    setupClient: (client) => client.setRequests((waiting.shift() ?? []).map((ask) => requestOf(ask, troubles))),
  });
  cannon.on('response', (_client, _status, _bytes, milliseconds) => {
    times.push(milliseconds);
    ended = performance.now();
  });
  cannon.on('reqError', (error) => troubles.push(error.message));
  await cannon;
  if (times.length !== lanes.length * each) troubles.push(`${times.length} of ${lanes.length * each} requests were answered`);
  if (troubles[0] !== undefined) return { trouble: `${troubles.length} requests went wrong; the first: ${troubles[0]}` };
  return { perSecond: (1000 * times.length) / (ended - begun), p50: median(times), confirmed: times.length };
}

function requestOf({ expect, ...ask }: Ask, troubles: string[]): CannonRequest {
  return {
    ...ask,
    onResponse(status, body) {
      if (status === 200 && (expect === undefined || body.includes(expect))) return;
      troubles.push(`${ask.method} ${ask.path} was answered with ${status} ${body.slice(0, 200)}`);
    },
  };
}
