import type { z } from 'zod';
import type { Operation } from '#app/domain/api/operation.ts';
import type { SignedIn } from '../people/signed-in.server.ts';

/** Thrown by an operation that finds a parameter wrong which its schema cannot know to be: a cursor of no list of ours. */
export class WrongParameterError extends Error {
  constructor(readonly parameter: string) {
    super(`The parameter ${parameter} is wrong.`);
  }
}

/** An operation with how it is answered: asked by somebody, or by anybody where it is open; throws a 404 for what they may not see. */
export interface Offered {
  operation: Operation;
  answer: (person: SignedIn | undefined, values: Record<string, unknown>) => Promise<unknown>;
}

/** Offers an operation to who has a token: `answer` gets the values that its schema read, and gives what its schema checks. */
export function offer<P extends z.ZodObject, A extends z.ZodType>(operation: Operation<P, A>, answer: (person: SignedIn, values: z.output<P>) => Promise<z.input<A>>): Offered {
  return {
    operation,
    answer: (person, values) => {
      if (!person) throw new Error(`${operation.id} is not open, and was asked by nobody.`);
      // The values come from `readParameters` of this same operation.
      return answer(person, values as z.output<P>);
    },
  };
}
