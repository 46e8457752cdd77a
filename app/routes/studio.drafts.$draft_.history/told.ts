import { historyText as t } from '#app/messages/studio/en-history.ts';

interface Told {
  title: string;
  body?: string;
}

/** What the address says was done just now. */
export function toldIn(search: URLSearchParams): Told | null {
  const number = (name: string) => (/^\d{1,6}$/.test(search.get(name) ?? '') ? Number(search.get(name)) : undefined);
  const [restored, retired, back] = [number('restored'), number('retired'), number('back')];
  if (restored !== undefined) return { title: t.restored(restored), body: t.restoredBody };
  if (retired !== undefined) return { title: t.retiredNow(retired) };
  if (back !== undefined) return { title: t.broughtBack(back) };
  if (search.has('taken')) return { title: t.takenOver, body: t.restoredBody };
  if (search.has('out')) return { title: t.outNow };
  return search.has('in') ? { title: t.inAgain } : null;
}
