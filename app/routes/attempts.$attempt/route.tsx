import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, type ShouldRevalidateFunctionArgs } from '@remix-run/react';
import { en } from '#app/messages/en.ts';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';
import { getPlayerView } from '#app/services/play/view-attempt.server.ts';
import { Player } from './player.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: en.app.title(data?.player.view.title ?? en.scenario.kind) }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, context);
  const refused = new URL(request.url).searchParams.get('refused') ?? undefined;
  return { player: await getPlayerView(person, params.attempt ?? ''), refused };
}

/** A move brings its own next scene; only another attempt loads anew. */
export const shouldRevalidate = ({ currentParams, nextParams, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) =>
  currentParams.attempt !== nextParams.attempt || defaultShouldRevalidate;

export default function AttemptPage() {
  const { player, refused } = useLoaderData<typeof loader>();
  return <Player key={player.attempt} first={player} refused={refused} />;
}
