import { oneLine } from './address.ts';

/** What became of a try to send. */
export type Outcome =
  | { kind: 'sent' }
  /** Never: the server refused this mail for good, in its own words. */
  | { kind: 'refused'; words: string }
  /** Not now. `away`: it was not about this mail, so another would fare the same. */
  | { kind: 'later'; words: string; away: boolean }
  /** The whole of it may have gone over the line, and no answer came: nobody knows. */
  | { kind: 'uncertain'; words: string }
  /** We were told to stop before anything went over the line. */
  | { kind: 'left' };

/** The parts of nodemailer's errors that are read. */
interface Trouble {
  message?: string;
  code?: string;
  command?: string;
  response?: string;
  responseCode?: number;
}

/** Reads an error of a try in which the message itself had `begun` to go over the line, or not. */
export function outcomeOf(error: unknown, begun: boolean): Outcome {
  const { message = '', code = '', response = '', responseCode = 0, command = '' } = (error ?? {}) as Trouble;
  if (code === 'EENVELOPE' || code === 'EMESSAGE') {
    if (responseCode === 0 && !begun) return { kind: 'refused', words: `The address cannot be used: ${oneLine(message)}.` };
    const words = `The mail server said: ${oneLine(response)}`;
    if (responseCode >= 500) return { kind: 'refused', words };
    if (responseCode >= 400) return { kind: 'later', words, away: responseCode === 421 };
  }
  if (begun) return { kind: 'uncertain', words: `The connection ended before the mail server answered (${oneLine(message)}), so it may have been delivered or not.` };
  if (response) return { kind: 'later', away: true, words: `The mail server said${command.startsWith('AUTH') ? ' at sign-in' : ''}: ${oneLine(response)}` };
  return { kind: 'later', away: true, words: `The mail server could not be reached: ${oneLine(message)}` };
}
