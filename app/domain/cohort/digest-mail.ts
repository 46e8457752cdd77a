import { longDate, quoted, type Letter } from './reminder-mail.ts';

/** Names and dates alone: what a manager may know. */
export interface DigestLine {
  name: string;
  title: string;
  due_on: string;
}

export interface Digest {
  /** The latest first; perhaps not all of them. */
  late: readonly DigestLine[];
  lateInAll: number;
  /** What is due in the coming week and not done, the soonest first; perhaps not all of it. */
  next: readonly DigestLine[];
  nextInAll: number;
}

/** A manager's mail on a Monday: who is late and what is due next. Names and status, never words or scores. Plain text. */
export function digestMail(name: string, digest: Digest, site: string | undefined): Letter {
  const { late, lateInAll, next, nextInAll } = digest;
  return {
    subject: `Training in your teams: ${lateInAll} late, ${nextInAll} due within a week`,
    body:
      [
        `Hello ${name},`,
        'where the people who report to you stand this Monday.',
        section('Late', 'Nobody is late.', 'was due on', late, lateInAll),
        section('Due within a week and not done yet', 'Nothing is due within a week.', 'is due on', next, nextInAll),
        ...(site ? [`The whole picture: ${site}/cohorts`] : []),
        'You see whether and when somebody has begun and finished. What they wrote in practice, and how it went, is theirs.',
        'Deskside',
      ].join('\n\n') + '\n',
  };
}

function section(title: string, none: string, due: string, lines: readonly DigestLine[], inAll: number): string {
  if (inAll === 0) return none;
  const more = inAll > lines.length ? [`  and ${inAll - lines.length} more`] : [];
  return [`${title} (${inAll})`, ...lines.map((line) => `  ${line.name}: ${quoted(line.title)} ${due} ${longDate(line.due_on)}`), ...more].join('\n');
}
