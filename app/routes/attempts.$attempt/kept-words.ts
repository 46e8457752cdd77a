import { forgetOnDevice, keepOnDevice, readFromDevice } from '#app/components/device.ts';

/** What this device keeps of an attempt until the server has it. */
export interface Kept {
  n: number;
  words: string;
  outbox?: [string, string][] | undefined;
}

const keyOf = (attempt: string) => `deskside:attempt:${attempt}`;

export const keep = (attempt: string, kept: Kept): void => keepOnDevice(keyOf(attempt), kept);
export const forgetKept = (attempt: string): void => forgetOnDevice(keyOf(attempt));
export const readKept = (attempt: string): Kept | undefined => readFromDevice(keyOf(attempt), isKept);

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null || !('n' in value) || !('words' in value)) return false;
  const outbox = 'outbox' in value ? value.outbox : undefined;
  return typeof value.n === 'number' && typeof value.words === 'string' && (outbox === undefined || Array.isArray(outbox));
}
