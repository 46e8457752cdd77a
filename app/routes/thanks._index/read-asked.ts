import type { AskedList } from '#app/services/recognition/thanks.server.ts';

const oneOf = <T extends string>(known: readonly T[], asked: string | null, usual: T): T => known.find((one) => one === asked) ?? usual;

/** Which list an address asks for; what it does not say, or says wrongly, is as usual. */
export const readAsked = (search: URLSearchParams): AskedList => ({
  quarter: search.get('quarter'),
  shown: oneOf(['all', 'received', 'given'], search.get('show'), 'all'),
  order: oneOf(['person', 'time'], search.get('by'), 'person'),
  page: Number(search.get('page') ?? 1),
});
