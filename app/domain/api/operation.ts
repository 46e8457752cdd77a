import type { z } from 'zod';

/**
 * One thing that can be asked of the API, as far as the outside knows it. `path` is below /api/v1, with parameters in
 * braces, such as `/cohorts/{id}`; `parameters` are those and the ones of the query; nothing that `answer` does not name is sent.
 */
export interface Operation<Parameters extends z.ZodObject = z.ZodObject, Answer extends z.ZodType = z.ZodType> {
  id: string;
  path: string;
  summary: string;
  /** What a reader of the description should know beside. */
  note?: string;
  parameters: Parameters;
  answer: Answer;
  /** Anybody may ask, without a token. */
  open?: boolean;
}

/** Names of the parameters in a path, in order. */
export const pathParameters = (path: string): string[] => [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []);

/** The values of a template's parameters in an address, or undefined when it is another address. Values are decoded; one that cannot be makes it another address. */
export function matchPath(template: string, address: string): Record<string, string> | undefined {
  const [wanted, given] = [template.split('/'), address.split('/')];
  if (wanted.length !== given.length) return undefined;
  const values: Record<string, string> = {};
  for (const [n, part] of wanted.entries()) {
    const [name] = pathParameters(part);
    const value = decoded(given[n] ?? '');
    if (value === undefined || (name === undefined && value !== part)) return undefined;
    if (name !== undefined) values[name] = value;
  }
  return values;
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
