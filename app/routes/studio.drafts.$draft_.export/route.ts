import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';
import { exportDraft } from '#app/services/studio/export-draft.server.ts';
import { wholeResponse } from '#app/services/whole-response.server.ts';

/** A draft as its file, to save: never shown as a page, whatever stands in it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, context);
  const { name, bytes } = await exportDraft(person, params.draft ?? '');
  return wholeResponse(bytes, {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  });
}
