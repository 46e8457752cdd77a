/** True when two names of a kind of work mean the same: case, surrounding space and ways to write an accent do not matter. */
export const sameJob = (a: string, b: string): boolean => plain(a) === plain(b);

const plain = (job: string): string => job.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
