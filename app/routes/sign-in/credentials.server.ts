import { z } from 'zod';
import { en } from '#app/messages/en.ts';

/** What the sign-in form must hold. */
export const credentials = z.object({
  email: z.email({ error: (issue) => (issue.input === undefined ? en.signIn.emailMissing : en.signIn.emailWrong) }),
  password: z.string({ error: en.signIn.passwordMissing }).max(1000),
});

export type Credentials = z.infer<typeof credentials>;
