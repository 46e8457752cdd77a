import { Link, useLocation } from '@remix-run/react';
import { stacked } from '#app/components/stacked-roles.ts';
import { reportsText } from '#app/messages/manage/en-reports.ts';
import type { Cell } from './grid-move.ts';

const t = reportsText.matrix;

export interface Sort {
  order: 'name' | 'team' | 'done' | 'due' | 'item';
  item?: string | undefined;
  reverse?: boolean | undefined;
}

interface SortHeadProps {
  items: { id: string; title: string }[];
  sort: Sort;
  /** In a grid: the cell that is the tab stop. */
  active?: Cell | undefined;
}

/** The head of the matrix: each column sorts by it, and once more the other way round. Links, so that it works without scripts. */
export function SortHead({ items, sort, active }: SortHeadProps) {
  const { search } = useLocation();
  const columns = [
    { id: 'name', title: t.person, down: false, now: sort.order === 'name' },
    ...items.map(({ id, title }) => ({ id: `item.${id}`, title, down: false, now: sort.order === 'item' && sort.item === id })),
    { id: 'done', title: t.total, down: true, now: sort.order === 'done' },
  ];
  return (
    <thead {...stacked.group}>
      <tr {...stacked.row} aria-rowindex={active && 1}>
        {columns.map(({ id, title, down, now }, column) => {
          const descending = down !== (sort.reverse ?? false);
          return (
            <th key={id} {...stacked.head} aria-label={title} aria-sort={now ? (descending ? 'descending' : 'ascending') : undefined} data-cell={active && `0 ${column}`}>
              <Link to={toSort(search, id, now && !sort.reverse)} preventScrollReset tabIndex={active && (active.row === 0 && active.column === column ? 0 : -1)}>
                {title}
                {now && <span aria-hidden="true">{descending ? ' ▼' : ' ▲'}</span>}
              </Link>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function toSort(search: string, sort: string, reverse: boolean): string {
  const next = new URLSearchParams(search);
  next.set('sort', sort);
  next.delete('page');
  next.delete('reverse');
  if (reverse) next.set('reverse', '1');
  return `?${next}`;
}
