import { z } from 'zod';
import { describe } from '#app/domain/api/describe.ts';
import { assignments } from './assignments.server.ts';
import { cohorts } from './cohorts.server.ts';
import { coverage } from './coverage.server.ts';
import type { Offered } from './offered.server.ts';
import { people } from './people.server.ts';

/**
 * The description of the API. Open to everybody: it tells of the program and of nobody's data, is the same in every
 * installation, and the tools that read it ask for it without a token.
 */
const description: Offered = {
  operation: {
    id: 'getDescription',
    path: '/openapi.json',
    summary: 'This description',
    parameters: z.object({}),
    answer: z.looseObject({ openapi: z.string() }),
    open: true,
  },
  answer: async () => (described ??= describe(operations.map(({ operation }) => operation))),
};

/** Made once: anybody may ask for it as often as they like. */
let described: ReturnType<typeof describe> | undefined;

/** Everything that can be asked. What is not in this list is no address of the API, and what is in it is described. */
export const operations: readonly Offered[] = [...cohorts, ...people, assignments, coverage, description];
