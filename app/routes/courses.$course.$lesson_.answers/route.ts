import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { wantsJson } from '#app/components/send.ts';
import { requireForm } from '#app/services/form.server.ts';
import { answerQuiz, keepReflection } from '#app/services/learn/lesson-page.server.ts';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';

/** Answers and reflections of a lesson. A script reads whether it was kept; a plain form goes back to where it stood. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn(request, context);
  const { course = '', lesson = '' } = params;
  const form = await requireForm(request);
  const field = (name: string) => String(form.get(name) ?? '');
  const reflecting = form.get('intent') === 'reflect';
  const kept = reflecting
    ? await keepReflection(person, course, lesson, field('reflection'), field('text'))
    : await answerQuiz(person, course, lesson, field('quiz'), field('answer'));
  if (wantsJson(request)) return Response.json({ kept }, { status: kept ? 200 : 400 });
  if (!kept) throw new Response(null, { status: 400 });
  return redirect(`/courses/${course}/${lesson}#${reflecting ? `reflection-${field('reflection')}` : `quiz-${field('quiz')}`}`);
}
