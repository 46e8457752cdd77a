import type { LoaderFunctionArgs } from '@remix-run/node';
import { findLessonModule } from '#app/services/content/lesson-module.server.ts';

/** A compiled lesson as a script of this site, named by its hash, so that it may be kept for ever. */
export async function loader({ params }: LoaderFunctionArgs) {
  const script = await findLessonModule(params.name?.replace(/\.js$/, '') ?? '');
  if (script === undefined) throw new Response(null, { status: 404 });
  return new Response(script, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'public, max-age=31536000, immutable' },
  });
}
