import type { LoaderFunctionArgs } from '@remix-run/node';
import { findPictureFile } from '#app/services/pictures/pictures.server.ts';
import { wholeResponse } from '#app/services/whole-response.server.ts';

/** A picture of the asker's organisation. Its name never means another, so it may be kept; but only for this session, as another organisation's may have the same name. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const person = await context.signedIn();
  const picture = person && (await findPictureFile(person, params.name ?? ''));
  if (!picture) throw new Response(null, { status: person ? 404 : 401, headers: { 'Cache-Control': 'no-store' } });
  return wholeResponse(picture.bytes, {
    headers: {
      'Content-Type': picture.mediaType,
      'Content-Disposition': 'inline',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, max-age=31536000, immutable',
      Vary: 'Cookie',
    },
  });
}
