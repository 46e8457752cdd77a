/** The page to go to after signing in: `?to=` when it is a path of this site, else the home page. */
export function safeReturn(request: Request): string {
  const to = new URL(request.url).searchParams.get('to') ?? '/';
  const base = 'http://deskside';
  return to.startsWith('/') && URL.canParse(to, base) && new URL(to, base).origin === base ? to : '/';
}
