import { z } from 'zod';
import { WrongParameterError } from './offered.server.ts';

/** A place in a list as one word for an address. It is no secret and no permission: what it leads to is asked for anew. */
export const toCursor = (place: unknown): string => Buffer.from(JSON.stringify(place)).toString('base64url');

/** The place that a cursor names; undefined without one. Throws a WrongParameterError for what is none of this list. */
export function fromCursor<S extends z.ZodType>(schema: S, cursor: string | undefined): z.output<S> | undefined {
  if (cursor === undefined) return undefined;
  const read = schema.safeParse(parsed(Buffer.from(cursor, 'base64url').toString()));
  if (!read.success) throw new WrongParameterError('after');
  return read.data;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

/** A place in a list by name. */
export const placeByName = z.strictObject({ name: z.string().max(1000), id: z.string().max(200) });

/** The address of a page: the same question with another `parameter`. */
export function nextAddress(path: string, values: Record<string, unknown>, changed: Record<string, string>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...values, ...changed })) if (typeof value === 'string' || typeof value === 'number') search.set(name, String(value));
  return `/api/v1${path}?${search}`;
}
