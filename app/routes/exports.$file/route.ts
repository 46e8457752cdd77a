import type { LoaderFunctionArgs } from '@remix-run/node';
import { exportsText } from '#app/messages/manage/en-exports.ts';
import { openExport } from '#app/services/manage/export/export-file.server.ts';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';
import { streamedResponse } from '#app/services/streamed-response.server.ts';

/** What stands on the managers' pages as a file to save, such as `/exports/duties.csv?cohort=…`; the address narrows it as the page's does. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, context);
  const { mediaType, disposition, pieces } = await openExport(person, params.file ?? '', new URL(request.url).searchParams, exportsText);
  return streamedResponse(pieces, {
    headers: {
      'Content-Type': mediaType,
      'Content-Disposition': disposition,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  });
}
