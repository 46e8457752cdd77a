import type { ReactNode } from 'react';

export type StatusKind = 'done' | 'under-way' | 'waiting' | 'not-begun' | 'late';

const DRAWINGS: Record<StatusKind, ReactNode> = {
  done: (
    <>
      <rect x="1" y="1" width="14" height="14" fill="currentColor" stroke="none" />
      <path d="M4 8.2 7 11.2 12.4 4.6" stroke="var(--paper)" strokeWidth="2" />
    </>
  ),
  'under-way': (
    <>
      <path d="M2 8V14H14V8Z" fill="currentColor" stroke="none" />
      <rect x="1.75" y="1.75" width="12.5" height="12.5" />
    </>
  ),
  waiting: (
    <>
      <rect x="1.75" y="1.75" width="12.5" height="12.5" strokeDasharray="2.5 2.5" />
      <path d="M6 5V11M10 5V11" strokeWidth="2" />
    </>
  ),
  'not-begun': <rect x="1.75" y="1.75" width="12.5" height="12.5" strokeDasharray="2.5 2.5" />,
  late: (
    <>
      <path d="M8 1 15.4 14.5H0.6Z" fill="currentColor" stroke="none" />
      <path d="M8 5.6V10M8 11.6V13" stroke="var(--paper)" strokeWidth="1.8" />
    </>
  ),
};

/** How far somebody is with something: a shape of its own for each, and the word. */
export function Status({ kind, children }: { kind: StatusKind; children: ReactNode }) {
  return (
    <span className={`status status--${kind}`}>
      <svg className="status__mark" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
        {DRAWINGS[kind]}
      </svg>
      <span>{children}</span>
    </span>
  );
}
