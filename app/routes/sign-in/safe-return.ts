const BASE = 'http://deskside';

/**
 * The page to go to after signing in: `?to=` when it is a path of this site, else the home page.
 * It is put together anew from what was understood: dots and backslashes can hide two slashes, which name another site.
 */
export function safeReturn(request: Request): string {
  const to = new URL(request.url).searchParams.get('to') ?? '/';
  if (!to.startsWith('/') || !URL.canParse(to, BASE)) return '/';
  const { origin, pathname, search, hash } = new URL(to, BASE);
  return origin === BASE && !pathname.includes('//') ? pathname + search + hash : '/';
}
