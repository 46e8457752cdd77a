import { Status } from '#app/components/status.tsx';
import { useMessages } from '#app/messages/use-messages.ts';
import type { ItemStatus } from '#app/domain/course/progress.ts';

interface MatrixProps {
  cohort: string;
  items: { id: string; kind: string; title: string }[];
  people: { id: string; name: string; job: string | null; statuses: ItemStatus[]; done: number }[];
}

/** As many items as a wide page shows at once. */
const FITS = 6;

/** Person by item: a shape and a word in every cell. The first column and the head stay in sight. */
export function Matrix({ cohort, items, people }: MatrixProps) {
  const m = useMessages();
  const words = { done: m.manager.done, 'under-way': m.manager.underWay, 'not-begun': m.manager.notBegun };
  return (
    <>
      <p className={items.length > FITS ? 'scroller-hint scroller-hint--wide meta' : 'scroller-hint meta'}>{m.manager.sideways(items.length)}</p>
      <div className="scroller" tabIndex={0} role="region" aria-label={m.manager.caption(cohort)}>
        <table className="matrix">
          <caption className="visually-hidden">{m.manager.caption(cohort)}</caption>
          <thead>
            <tr>
              <th scope="col">{m.manager.person}</th>
              {items.map((item) => (
                <th key={item.id} scope="col">
                  {item.title}
                </th>
              ))}
              <th scope="col">{m.manager.total}</th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.id}>
                <th scope="row">
                  {person.name}
                  {person.job && <span className="meta"> {person.job}</span>}
                </th>
                {person.statuses.map((status, column) => (
                  <td key={items[column]?.id ?? column}>
                    <Status kind={status}>{words[status]}</Status>
                  </td>
                ))}
                <td>{m.manager.of(person.done, items.length)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
