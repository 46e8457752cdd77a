import { Link, NavLink } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Mark } from './mark.tsx';

export interface NavItem {
  to: string;
  label: string;
}

export interface ShellLabels {
  skip: string;
  /** Names the navigation for screen readers, such as "Main". */
  nav: string;
  /** The word that opens the menu on a phone. */
  menu: string;
}

/**
 * The frame of every page. `person` is the signed-in person's name with the sign-out form; it is rendered twice
 * (wide masthead, phone menu), so it must not contain ids. On a phone the menu is a `<details>`, which needs no script.
 */
export function Shell(props: {
  labels: ShellLabels;
  nav: NavItem[];
  person?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
}) {
  const { labels, nav, person } = props;
  const menu = nav.length > 0 || person != null;
  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        {labels.skip}
      </a>
      <header className="masthead">
        <div className="masthead__row">
          <Link className="wordmark" to="/">
            <Mark />
            Deskside
          </Link>
          {menu && (
            <>
              <div className="masthead__wide">
                <Nav label={labels.nav} items={nav} />
                <div className="person">{person}</div>
              </div>
              <details className="masthead__menu">
                <summary>{labels.menu}</summary>
                <div className="masthead__panel">
                  <Nav label={labels.nav} items={nav} />
                  <div className="person">{person}</div>
                </div>
              </details>
            </>
          )}
        </div>
      </header>
      <main className="shell__main" id="main" tabIndex={-1}>
        {props.children}
      </main>
      {props.footer && <footer className="footer">{props.footer}</footer>}
    </div>
  );
}

function Nav({ label, items }: { label: string; items: NavItem[] }) {
  if (items.length === 0) return null;
  return (
    <nav className="nav" aria-label={label}>
      {items.map((item) => (
        <NavLink key={item.to} to={item.to} end={item.to === '/'}>
          {item.label}
        </NavLink>
      ))}
    </nav>
  );
}
