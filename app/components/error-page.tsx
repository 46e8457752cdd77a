import { isRouteErrorResponse, Link, useRouteError } from '@remix-run/react';
import { useMessages } from '#app/messages/use-messages.ts';

/** The one page for everything that cannot be shown: a status and its sentence, never a stack. */
export function ErrorPage() {
  const m = useMessages();
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return (
    <div className="page page--narrow">
      <p className="kicker">{status}</p>
      <h1>{m.errors.title}</h1>
      <p className="lede">{m.errors.byStatus[status] ?? m.errors.bug}</p>
      <p className="section">
        <Link className="button" to="/" reloadDocument>
          {m.errors.home}
        </Link>
      </p>
    </div>
  );
}
