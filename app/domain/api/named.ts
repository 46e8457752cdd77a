import { z } from 'zod';

/** The schemas that stand in the description under a name of their own. */
export const schemas = z.registry<{ id: string }>();

/** Gives a schema its name in the description. */
export function named<S extends z.ZodType>(id: string, schema: S): S {
  schemas.add(schema, { id });
  return schema;
}

/** A calendar date, YYYY-MM-DD; null where there is none. */
export const date = (about: string) => z.iso.date().nullable().describe(about);

/** A moment in UTC, ISO 8601; null where there is none. */
export const moment = (about: string) => z.iso.datetime().nullable().describe(about);

export const count = (about: string) => z.int().min(0).describe(about);

/** The address of the page behind this one. */
export const next = z.string().nullable().describe('The address of the next page, from the root of this server; null on the last one. A page may hold fewer rows than asked for and still have a next.');
