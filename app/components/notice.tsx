import type { ReactNode } from 'react';

/**
 * Something the person must hear about: a lost connection, a form that was refused, a thing done.
 * `alert` interrupts a screen reader; otherwise it is announced when there is a pause.
 */
export function Notice({ title, alert = false, children }: { title: string; alert?: boolean; children?: ReactNode }) {
  return (
    <div className={alert ? 'notice notice--alert' : 'notice'} role={alert ? 'alert' : 'status'}>
      <p className="notice__title">{title}</p>
      {children}
    </div>
  );
}
