import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { en } from '#app/messages/en.ts';
import { useMessages } from '#app/messages/use-messages.ts';
import { getContentReport } from '#app/services/content/content-report.server.ts';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';
import { ContentTable } from './content-table.tsx';
import { ProblemList } from './problem-list.tsx';

export const meta: MetaFunction = () => [{ title: en.app.title(en.trainer.title) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, context);
  return { ...(await getContentReport(person)), timeZone: person.timeZone };
}

export default function Trainer() {
  const m = useMessages();
  const { groups, problems, timeZone } = useLoaderData<typeof loader>();
  return (
    <div className="page">
      <header className="page__head">
        <h1>{m.trainer.title}</h1>
        <p className="lede">{m.trainer.lede}</p>
      </header>
      <ProblemList problems={problems} />
      {groups.map((group) => (
        <section key={group.kind} className="section">
          <h2>{m.trainer.kinds[group.kind]}</h2>
          <ContentTable {...group} timeZone={timeZone} />
        </section>
      ))}
    </div>
  );
}
