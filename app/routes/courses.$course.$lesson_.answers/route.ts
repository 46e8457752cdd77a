import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { wantsJson } from '#app/components/send.ts';
import { requireForm } from '#app/services/form.server.ts';
import { answerQuiz, keepReflection } from '#app/services/learn/lesson-page.server.ts';
import { tryReply } from '#app/services/learn/practice-replies.server.ts';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';
import { writtenIn } from '#app/services/written.server.ts';

/**
 * Answers, reflections and replies of a lesson. A script reads what became of it; a plain form goes back to where it stood.
 * A reply that cannot be rated as it stands goes there with the form (307), so that its words are shown again and not lost.
 */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn(request, context);
  const { course = '', lesson = '' } = params;
  const form = await requireForm(request);
  const field = (name: string) => String(form.get(name) ?? '');
  const back = (place: string, status: number) => redirect(`/courses/${course}/${lesson}#${place}`, status);

  if (field('intent') === 'reply') {
    const id = field('reply');
    const tried = await tryReply(person, course, lesson, id, writtenIn(form));
    if (wantsJson(request)) return tried.ok ? Response.json({ tried: tried.value }) : Response.json({ refused: tried.error }, { status: 400 });
    if (!tried.ok && tried.error === 'not-asked') throw new Response(null, { status: 400 });
    return tried.ok ? back(`reply-${id}-result`, 302) : back(`reply-${id}`, 307);
  }

  const reflects = field('intent') === 'reflect';
  const kept = reflects ? await keepReflection(person, course, lesson, field('reflection'), field('text')) : await answerQuiz(person, course, lesson, field('quiz'), field('answer'));
  if (wantsJson(request)) return Response.json({ kept }, { status: kept ? 200 : 400 });
  if (!kept) throw new Response(null, { status: 400 });
  return back(reflects ? `reflection-${field('reflection')}` : `quiz-${field('quiz')}`, 302);
}
