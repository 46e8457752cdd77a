import { Link } from '@remix-run/react';
import { recognitionText } from '#app/messages/manage/en-recognition.ts';

const t = recognitionText.thanks;

interface ThanksFilterProps {
  quarter: string;
  present: string;
  quarters: string[];
  shown: string;
  order: string;
}

/** Which quarter, whose thanks and in which order: plain links, so that each list has an address. */
export function ThanksFilter({ quarter, present, quarters, shown, order }: ThanksFilterProps) {
  const to = (change: Partial<{ quarter: string; show: string; by: string }>) => {
    const asked = { quarter, show: shown, by: order, ...change };
    const search = new URLSearchParams();
    if (asked.quarter !== present) search.set('quarter', asked.quarter);
    if (asked.show !== 'all') search.set('show', asked.show);
    if (asked.by !== 'person') search.set('by', asked.by);
    return `/thanks${search.size > 0 ? `?${search}` : ''}`;
  };
  return (
    <div className="thanks-filter">
      {quarters.length > 1 && <Row label={t.quarters} links={quarters.map((one) => ({ to: to({ quarter: one }), name: t.quarterOf(one), here: one === quarter }))} />}
      <Row label={t.which} links={Object.entries(t.shown).map(([show, name]) => ({ to: to({ show }), name, here: show === shown }))} />
      <Row label={t.order} links={Object.entries(t.orders).map(([by, name]) => ({ to: to({ by }), name, here: by === order }))} />
    </div>
  );
}

const Row = ({ label, links }: { label: string; links: { to: string; name: string; here: boolean }[] }) => (
  <nav aria-label={label}>
    <ul>
      {links.map(({ to, name, here }) => (
        <li key={to}>
          <Link to={to} aria-current={here ? 'page' : undefined}>
            {name}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);
