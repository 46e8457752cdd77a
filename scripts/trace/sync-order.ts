/** One answer "200" that was sent, and whether the write-ahead log had been synced since the answer before it. */
export interface Confirmation {
  /** The system call that sent it, as traced. */
  sent: string;
  /** The sync that returned last before it. */
  synced: string | undefined;
}

/**
 * Reads what `strace -f -yy` printed of a server that was sent one move after the other: for every answer "200" on a
 * socket the sync of a `-wal` file that returned, without an error, between it and the answer before it.
 * Of a call that another thread interrupted in the trace, the line on which it returned counts.
 */
export function readSyncOrder(trace: string): Confirmation[] {
  const confirmations: Confirmation[] = [];
  /** Syncs of the log that have begun and not returned, by thread. */
  const begun = new Map<string, string>();
  let synced: string | undefined;
  for (const line of trace.split('\n')) {
    const thread = /^\d+/.exec(line)?.[0] ?? '';
    if (/ f(?:data)?sync\(\d+<[^>]*-wal>/.test(line)) {
      if (line.includes('<unfinished')) begun.set(thread, line);
      else if (/= 0$/.test(line.trim())) synced = line;
    } else if (/<\.\.\. f(?:data)?sync resumed>/.test(line)) {
      if (begun.has(thread) && /= 0$/.test(line.trim())) synced = `${begun.get(thread)}\n${line}`;
      begun.delete(thread);
    } else if (/ (?:write|writev|sendto|sendmsg)\(\d+<TCP/.test(line) && line.includes('HTTP/1.1 ')) {
      if (line.includes('HTTP/1.1 200')) confirmations.push({ sent: line, synced });
      synced = undefined;
    }
  }
  return confirmations;
}
