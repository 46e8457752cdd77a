import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import type { DraftKind } from '#app/domain/content/edit/change.ts';
import { requireForm } from '#app/services/form.server.ts';
import { requireSignedIn, type SignedIn } from '#app/services/people/signed-in.server.ts';
import { openDraft } from '#app/services/studio/open-draft.server.ts';

const KINDS: readonly DraftKind[] = ['scenario', 'lesson', 'rubric', 'course', 'play'];

/** Where to go in it. */
const PLACES = new Map([
  ['try', '?view=try'],
  ['history', '/history'],
]);

/** Opens the draft of what `kind` and `slug` name, by a link or a form: one there is not is made of the present text. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, context);
  return open(person, new URL(request.url).searchParams);
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireSignedIn(request, context);
  return open(person, await requireForm(request));
}

async function open(person: SignedIn, fields: URLSearchParams | FormData) {
  const kind = KINDS.find((one) => one === fields.get('kind'));
  const slug = fields.get('slug');
  if (!kind || typeof slug !== 'string') throw new Response(null, { status: 400 });
  const then = PLACES.get(String(fields.get('then') ?? '')) ?? sourceLine(fields);
  return redirect(`/studio/drafts/${await openDraft(person, kind, slug)}${then}`);
}

/** The line that an address asks for, in the source; nothing where it asks for none. */
function sourceLine(fields: URLSearchParams | FormData): string {
  const [line, column] = [Number(fields.get('line')), Number(fields.get('column') ?? 1)];
  return Number.isInteger(line) && line > 0 ? `?view=source&line=${line}&column=${Number.isInteger(column) && column > 0 ? column : 1}` : '';
}
