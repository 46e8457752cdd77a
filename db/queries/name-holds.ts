import { sql, type RawBuilder } from 'kysely';

/**
 * That a person's name holds these letters, large or small. SQLite makes none but A to Z small, and some PostgreSQL databases
 * too: of the others the usual forms are tried, in small letters, with a capital at each word, and all in capitals.
 */
export function nameHolds(part: string): RawBuilder<unknown> {
  const small = part.toLowerCase();
  const capitals = small.replace(/(?<![\p{L}\p{M}\p{N}])\p{L}/gu, (letter) => letter.toUpperCase());
  const forms = new Set([part, small, capitals, part.toUpperCase()].map(smallAToZ));
  const tried = [...forms].map((form) => sql`lower(person.name) like ${inside(form)} escape '\\'`);
  return sql`(person.name like ${inside(part)} escape '\\' or ${sql.join(tried, sql` or `)})`;
}

/** Letters as a pattern of LIKE that stands for nothing but them. */
export const literally = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

const inside = (text: string): string => `%${literally(text)}%`;

const smallAToZ = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
