import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../app/routes', import.meta.url));

/** The address of every route of the application as its folder names it, such as `/cohorts/$cohort/skills`; of the catch-all none. What may be left out is left out. */
export async function everyRoute(): Promise<string[]> {
  const names = (await readdir(FOLDER)).map((name) => name.replace(/\.tsx?$/, ''));
  return names.filter((name) => !/(^|\.)\$$/.test(name)).map(addressOf).sort();
}

/** Folder names as Remix reads them: a dot begins a new part, a trailing `_` is no nesting, `_index` is nothing, `[.]` a dot. */
function addressOf(name: string): string {
  const parts = name.replace(/\[(.+?)\]/g, (_, literal: string) => literal.replaceAll('.', '\0')).split('.');
  const spoken = parts.filter((part) => part !== '_index' && !part.startsWith('(')).map((part) => part.replace(/_$/, '').replaceAll('\0', '.'));
  return `/${spoken.join('/')}`;
}

/** The names of what an address leaves open: `cohort` in `/cohorts/$cohort`. */
export const paramsOf = (route: string): string[] => [...route.matchAll(/\$(\w+)/g)].map(([, name = '']) => name);

/** The address with its open parts filled in. */
export const filled = (route: string, values: Record<string, string>): string => route.replace(/\$(\w+)/g, (_, name: string) => values[name] ?? `$${name}`);
