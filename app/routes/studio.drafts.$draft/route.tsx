import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useSearchParams, type ShouldRevalidateFunctionArgs } from '@remix-run/react';
import { useState } from 'react';
import { titleIn } from '#app/domain/content/title-in.ts';
import { en } from '#app/messages/en.ts';
import { getDraftPage } from '#app/services/studio/draft-page.server.ts';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';
import styles from '#app/styles/studio.css?url';
import { Editor } from './editor.tsx';
import { StudioContext } from './studio-context.tsx';
import { createStudioStore } from './studio-store.ts';
import { viewFrom } from './views.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: en.app.title(data ? titleIn(data.draft) : en.shell.trainer) }];
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return getDraftPage(await requireSignedIn(request, context), params.draft ?? '');
}

/** The browser's copy goes its own way from here; only another draft loads anew. */
export const shouldRevalidate = ({ currentParams, nextParams }: ShouldRevalidateFunctionArgs) => currentParams.draft !== nextParams.draft;

export default function DraftRoute() {
  const page = useLoaderData<typeof loader>();
  return <Draft key={page.draft.id} page={page} />;
}

function Draft({ page }: { page: Parameters<typeof createStudioStore>[0] }) {
  const [search] = useSearchParams();
  const [store] = useState(() => {
    const made = createStudioStore(page, viewFrom(page.draft.kind, search.get('view')));
    // The page that publishes leads to the line of a problem.
    const [line, column] = [Number(search.get('line')), Number(search.get('column') ?? 1)];
    if (line > 0 && column > 0) made.getState().goTo(line, column);
    return made;
  });
  return (
    <StudioContext.Provider value={store}>
      <Editor />
    </StudioContext.Provider>
  );
}
