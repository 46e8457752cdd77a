import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { GrowthLine } from '#app/components/growth-line.tsx';
import { Level } from '#app/components/level.tsx';
import { en } from '#app/messages/en.ts';
import { useMessages } from '#app/messages/use-messages.ts';
import { getGrowth } from '#app/services/learn/growth.server.ts';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';

export const meta: MetaFunction = () => [{ title: en.app.title(en.growth.title) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  return { criteria: await getGrowth(await requireSignedIn(request, context)) };
}

export default function Growth() {
  const m = useMessages();
  const { criteria } = useLoaderData<typeof loader>();
  return (
    <div className="page">
      <header className="page__head">
        <h1>{m.growth.title}</h1>
        <p className="lede">{criteria.length > 0 ? m.growth.lede : m.growth.none}</p>
      </header>
      {criteria.length === 0 && (
        <p>
          <Link className="button" to="/attempts">
            {m.attempts.open}
          </Link>
        </p>
      )}
      <div className="growth">
        {criteria.map((criterion) => {
          const latest = criterion.points.at(-1);
          return (
            <section key={criterion.id} className="growth__criterion">
              <h2>{criterion.name}</h2>
              <p className="meta meta--list">
                <Level level={latest?.level ?? null} scale={criterion.scale} word={m.levels[criterion.scale][latest?.level ?? 0] ?? ''} />
                <span>{m.growth.showing(criterion.points.filter((point) => point.level !== null).length)}</span>
              </p>
              <GrowthLine
                points={criterion.points.map((point, i) => ({ n: i + 1, level: point.level, label: point.scenario }))}
                labels={{ name: criterion.name, attempt: m.growth.attempt, level: m.debrief.level, levels: m.levels[criterion.scale], table: m.growth.table, notShown: m.debrief.notShown }}
              />
            </section>
          );
        })}
      </div>
    </div>
  );
}
