import { type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, Link, Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData, type ShouldRevalidateFunctionArgs } from '@remix-run/react';
import type { ReactNode } from 'react';
import { ErrorPage } from './components/error-page.tsx';
import { useNonce } from './components/nonce.ts';
import { Shell, type NavItem } from './components/shell.tsx';
import { useMessages } from './messages/use-messages.ts';
import { en, type Messages } from './messages/en.ts';
import styles from './styles/app.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

export const meta: MetaFunction = () => [{ title: en.app.name }, { name: 'description', content: en.app.description }];

export async function loader({ context }: LoaderFunctionArgs) {
  const person = await context.signedIn();
  return { person: person && { name: person.name, roles: person.roles } };
}

/** Who is signed in changes by signing in or out alone, and both reload the page's frame. */
export const shouldRevalidate = ({ formAction }: ShouldRevalidateFunctionArgs) => formAction === '/sign-in' || formAction === '/sign-out';

export function Layout({ children }: { children: ReactNode }) {
  const m = useMessages();
  const nonce = useNonce();
  const person = useRouteLoaderData<typeof loader>('root')?.person;
  return (
    <html lang={m.locale} dir={m.direction}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>
        <Shell labels={m.shell} nav={person ? navigation(person.roles, m) : []} person={person && <PersonMenu name={person.name} />} footer={<Footer />}>
          {children}
        </Shell>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

function navigation(roles: readonly string[], m: Messages): NavItem[] {
  const items: NavItem[] = [
    { to: '/', label: m.shell.home },
    { to: '/attempts', label: m.shell.attempts },
    { to: '/growth', label: m.shell.growth },
  ];
  if (roles.includes('trainer') || roles.includes('administrator')) items.push({ to: '/studio', label: m.shell.trainer });
  if (roles.includes('trainer')) items.push({ to: '/reviews', label: m.shell.reviews });
  if (roles.includes('manager') || roles.includes('administrator')) items.push({ to: '/cohorts', label: m.shell.manager });
  if (roles.includes('administrator')) items.push({ to: '/outbox', label: m.shell.outbox });
  return items;
}

function PersonMenu({ name }: { name: string }) {
  const m = useMessages();
  return (
    <>
      <Link to="/account">{name}</Link>
      <Form method="post" action="/sign-out">
        <button className="button button--text">{m.shell.signOut}</button>
      </Form>
    </>
  );
}

function Footer() {
  const m = useMessages();
  return (
    <p>
      {m.app.footer} <Link to="/privacy">{m.app.privacy}</Link>
    </p>
  );
}

export default function App() {
  return <Outlet />;
}

export { ErrorPage as ErrorBoundary };
