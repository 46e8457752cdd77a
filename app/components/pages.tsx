import { Link, useSearchParams } from '@remix-run/react';

/** Plain links to the page before and after, with everything else that the address asks for kept. Nothing where there is one page. */
export function Pages({ page, pages, labels }: { page: number; pages: number; labels: { pages: string; page: (at: number, of: number) => string; previous: string; next: string } }) {
  const [search] = useSearchParams();
  if (pages <= 1) return null;
  const to = (n: number) => {
    const next = new URLSearchParams(search);
    next.set('page', String(n));
    return `?${next}`;
  };
  return (
    <nav className="pages" aria-label={labels.pages}>
      {page > 1 && (
        <Link to={to(page - 1)} rel="prev">
          {labels.previous}
        </Link>
      )}
      <span>{labels.page(page, pages)}</span>
      {page < pages && (
        <Link to={to(page + 1)} rel="next">
          {labels.next}
        </Link>
      )}
    </nav>
  );
}
