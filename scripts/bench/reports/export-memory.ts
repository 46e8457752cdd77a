import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** A server that serves already, its process and somebody who is signed in: what their browser sends. */
export interface Served {
  port: number;
  pid: number;
  cookie: string;
}

export interface ExportCost {
  /** Of the file as it came. */
  bytes: number;
  /** Of a CSV file, without its head; lines within quotes count too. */
  lines: number;
  ms: number;
  /** Until the first piece of it was there. */
  firstMs: number;
  /** The most memory that the process held meanwhile beyond what it held before, in MB (1,000,000 bytes). */
  extraMb: number;
}

const SAMPLE_MS = 20;

/**
 * Saves a file of the managers', such as `/exports/duties.csv`, as a browser does but keeps nothing of it, and looks at the
 * server's resident memory all the while. Asked twice, the second time tells what an export costs a server that has been
 * running. Works on Linux, which tells one process the memory of another. Throws when the file is not there.
 */
export async function measureExport({ port, pid, cookie }: Served, address: string): Promise<ExportCost> {
  const before = residentBytes(pid);
  forgetPeak(pid);
  const from = performance.now();
  const answer = await fetch(`http://127.0.0.1:${port}${address}`, { headers: { Cookie: cookie, 'Accept-Encoding': 'identity' } });
  if (answer.status !== 200 || !answer.body) throw new Error(`${address} was answered with ${answer.status}.`);
  const cost: ExportCost = { bytes: 0, lines: -1, ms: 0, firstMs: 0, extraMb: 0 };
  let most = before;
  let reading = true;
  const watching = (async () => {
    for (; reading; await setTimeout(SAMPLE_MS)) most = Math.max(most, residentBytes(pid));
  })();
  const reader = answer.body.getReader();
  for (let { value: piece } = await reader.read(); piece; { value: piece } = await reader.read()) {
    cost.firstMs ||= performance.now() - from;
    cost.bytes += piece.length;
    for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, at + 1)) cost.lines += 1;
  }
  reading = false;
  await watching;
  cost.ms = performance.now() - from;
  cost.extraMb = (Math.max(most, peakBytes(pid)) - before) / 1e6;
  return cost;
}

const residentBytes = (pid: number): number => statusOf(pid, 'VmRSS');
const peakBytes = (pid: number): number => (peakIsOurs ? statusOf(pid, 'VmHWM') : 0);

/** A line of /proc/PID/status, which is in KiB. */
function statusOf(pid: number, line: string): number {
  const found = new RegExp(`^${line}:\\s+(\\d+) kB$`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  if (found === undefined) throw new Error(`This machine does not say how much memory process ${pid} has.`);
  return Number(found) * 1024;
}

let peakIsOurs = false;

/** Lets the kernel note the highest anew; where it may not, what is looked at now and then has to do. */
function forgetPeak(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
    peakIsOurs = true;
  } catch {
    peakIsOurs = false;
  }
}
