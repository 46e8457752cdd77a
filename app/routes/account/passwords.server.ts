import { z } from 'zod';
import { en } from '#app/messages/en.ts';

/** What the form for a new password must hold. */
export const passwords = z.object({
  current: z.string({ error: en.account.currentMissing }).max(1000),
  fresh: z.string({ error: en.account.tooShort }).min(12, en.account.tooShort).max(1000),
});

export type Passwords = z.infer<typeof passwords>;
