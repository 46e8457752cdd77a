/**
 * A process that sends mail as the server does. Of each line on its input, a moment, it makes one round at that moment and says so;
 * a signal to end is answered as the server answers it: what is in hand is finished.
 */
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { startMailRunner } from '#app/services/manage/mail-runner.server.ts';
import { closeDb } from '#db';

export interface MailProcess {
  /** Makes a round at that moment. */
  round(at: Date): Promise<void>;
  /** Begins a round, and does not wait for its end. */
  begin(at: Date): void;
  /** SIGTERM finishes what is in hand, SIGKILL nothing. Resolves when the process has ended. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** Starts such a process. */
export function mailProcess(databaseUrl: string, smtpUrl: string): MailProcess {
  const env = { ...process.env, DATABASE_URL: databaseUrl, SMTP_URL: smtpUrl, MAIL_FROM: 'training@example.org' };
  const child = spawn(process.execPath, ['--import', 'tsx', import.meta.filename], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  const said = createInterface(child.stdout)[Symbol.asyncIterator]();
  const begin = (at: Date) => void child.stdin.write(`${at.toISOString()}\n`);
  return {
    begin,
    async round(at) {
      begin(at);
      const { value } = (await said.next()) as { value: string | undefined };
      if (value !== at.toISOString()) throw new Error(`The mail process said ${String(value)}.`);
    },
    async end(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    },
  };
}

async function serve(): Promise<void> {
  let clock = new Date(0);
  const runner = startMailRunner({ now: () => clock, everyMs: 3600_000 });
  process.once('SIGTERM', () => void runner.stop().then(closeDb).finally(() => process.exit(0)));
  for await (const line of createInterface(process.stdin)) {
    clock = new Date(line);
    await runner.round();
    console.log(line);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await serve();
