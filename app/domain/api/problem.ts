import { z } from 'zod';
import { named } from './named.ts';

/** Why there is no answer, as RFC 9457 has it. */
export const problem = named(
  'Problem',
  z
    .object({
      type: z.literal('about:blank'),
      title: z.string(),
      status: z.int().min(400).max(599),
      detail: z.string().describe('A sentence for people.'),
      parameter: z.string().optional().describe('The parameter that is wrong, of a 400.'),
    })
    .describe('Why there is no answer (RFC 9457).'),
);

export type ApiProblem = z.infer<typeof problem>;
