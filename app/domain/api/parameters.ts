import { z } from 'zod';
import { fail, ok, type Result } from '../result.ts';
import { pathParameters, type Operation } from './operation.ts';

/** The id of something. None of ours has a control character in it, and the database would pass over some. */
export const id = (of: string) =>
  z
    .string()
    .min(1)
    .max(200)
    .refine((value) => !/\p{Cc}/u.test(value))
    .describe(`The id of ${of}.`);

/** A whole number in an address, written in digits. */
export const whole = (min: number, max: number, about: string) =>
  z.preprocess((words) => (typeof words === 'string' && /^\d{1,9}$/.test(words) ? Number(words) : words), z.int().min(min).max(max)).describe(`${about}: a whole number from ${min} to ${max}.`);

/** The two parameters of a list that comes in pages. */
export const paging = {
  limit: whole(1, 500, 'How many rows a page has at most').default(100),
  after: z.string().min(1).max(6000).optional().describe('Where the page begins: taken from the `next` of the page before, and of no other meaning.'),
};

export interface WrongParameter {
  parameter: string;
  detail: string;
  /** It is part of the path, not of the query. */
  inPath?: boolean;
}

/**
 * The values of an operation's parameters. Fails with the first that is wrong, unknown or there twice: a misspelt filter
 * that was passed over would answer with more than was asked for.
 */
export function readParameters<P extends z.ZodObject>({ path, parameters }: Operation<P>, inPath: Record<string, string>, search: URLSearchParams): Result<z.output<P>, WrongParameter> {
  const names = Object.keys(parameters.shape).filter((name) => !pathParameters(path).includes(name));
  for (const parameter of search.keys()) {
    if (!names.includes(parameter)) return fail({ parameter, detail: `There is no parameter “${parameter}” here. ${names.length === 0 ? 'There are none.' : `There are: ${names.join(', ')}.`}` });
    if (search.getAll(parameter).length > 1) return fail({ parameter, detail: `The parameter “${parameter}” stands in the address more than once.` });
  }
  const read = parameters.safeParse({ ...Object.fromEntries(search), ...inPath });
  if (read.success) return ok(read.data);
  const parameter = String(read.error.issues[0]?.path[0] ?? '');
  return fail({ ...wrongParameter({ parameters }, parameter), inPath: !names.includes(parameter) });
}

/** Says of a parameter what it must be. */
export function wrongParameter({ parameters }: Pick<Operation, 'parameters'>, parameter: string): WrongParameter {
  return { parameter, detail: `The parameter “${parameter}” is not right. ${aboutOf(parameters.shape[parameter])}`.trimEnd() };
}

/** What a schema is described as, also where a default or `optional` was put around the description: zod does not look within. */
function aboutOf(schema: unknown): string {
  if (!(schema instanceof z.ZodType)) return '';
  return schema.description ?? (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional ? aboutOf(schema.unwrap()) : '');
}
