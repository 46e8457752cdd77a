import type { LoaderFunctionArgs } from '@remix-run/node';
import { getMatrixPart } from '#app/services/manage/matrix-rows.server.ts';
import { readQuestion } from '#app/services/manage/matrix.server.ts';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';
import { wholeJson } from '#app/services/whole-response.server.ts';

/** A part of a cohort's matrix for the script that scrolls through it: `part` counts from 0, the rest is asked as on the page. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, context);
  const { searchParams } = new URL(request.url);
  const part = Number(searchParams.get('part') ?? '');
  if (!Number.isInteger(part) || part < 0 || part > 100_000) throw new Response(null, { status: 400 });
  return wholeJson(await getMatrixPart(person, params.cohort ?? '', readQuestion(searchParams), part), 200);
}
