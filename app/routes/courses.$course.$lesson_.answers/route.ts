import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { wantsJson } from '#app/components/send.ts';
import { requireForm } from '#app/services/form.server.ts';
import { answerQuiz, keepReflection } from '#app/services/learn/lesson-page.server.ts';
import { tryReply } from '#app/services/learn/practice-replies.server.ts';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';

/** Answers, reflections and replies of a lesson. A script reads what became of it; a plain form goes back to where it stood. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn(request, context);
  const { course = '', lesson = '' } = params;
  const form = await requireForm(request);
  const field = (name: string) => String(form.get(name) ?? '');
  const intent = field('intent');
  const tried = intent === 'reply' ? await tryReply(person, course, lesson, field('reply'), field('text')) : undefined;
  const kept =
    intent === 'reply'
      ? tried !== undefined
      : intent === 'reflect'
        ? await keepReflection(person, course, lesson, field('reflection'), field('text'))
        : await answerQuiz(person, course, lesson, field('quiz'), field('answer'));
  if (wantsJson(request)) return Response.json({ kept, tried }, { status: kept ? 200 : 400 });
  if (!kept) throw new Response(null, { status: 400 });
  const place = { reply: `reply-${field('reply')}-result`, reflect: `reflection-${field('reflection')}` }[intent] ?? `quiz-${field('quiz')}`;
  return redirect(`/courses/${course}/${lesson}#${place}`);
}
