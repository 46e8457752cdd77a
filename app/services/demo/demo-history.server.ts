import { Report } from '#app/domain/content/report.ts';
import type { Response } from '#app/domain/scenario/engine.ts';
import { parsePlay, type Step } from '#app/domain/scenario/play.ts';
import type { DecisionView } from '#app/domain/scenario/view.ts';
import { statusOf } from '#app/domain/course/progress.ts';
import { db } from '#db';
import { completeLesson, listItems } from '#db/queries/progress.ts';
import { now } from '../clock.server.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { submitAttempt } from '../play/debrief.server.ts';
import { makeMove } from '../play/make-move.server.ts';
import { issueCertificates } from '../recognition/issue-certificates.server.ts';
import { startAttempt } from '../play/start-attempt.server.ts';
import { getPlayerView } from '../play/view-attempt.server.ts';

/** What a demo person writes where the transcript has nothing more. */
const OWN_WORDS: { text: string; levels: Record<string, number> } = { text: 'I will look into it and ring you by four.', levels: {} };

/** More moves than any way through a scenario takes. */
const LONGEST = 60;

/** Finishes the first `count` lessons of a course for a demo person. */
export async function finishLessons(organisationId: string, personId: string, courseId: string, count: number): Promise<void> {
  const lessons = (await listItems(db(), courseId, personId)).filter((item) => item.kind === 'lesson' && statusOf(item) !== 'done');
  for (const lesson of lessons.slice(0, count)) {
    const at = now().toISOString();
    await completeLesson(db(), organisationId, personId, lesson.id, at, (tx) => issueCertificates(tx, organisationId, [personId], at));
  }
}

/**
 * Plays the transcript at place `index` of a `.play` source to its end as a demo person would, and submits it if asked.
 * Replies are rated like anybody's; where that takes the story another way, the first choice on offer is taken.
 */
export async function playThrough(organisationId: string, personId: string, scenario: string, source: string, index: number, submit: boolean): Promise<void> {
  const transcript = parsePlay(source, new Report(`scenarios/${scenario}.play`))[index];
  const person: SignedIn = { id: personId, organisationId, name: '', email: '', timeZone: 'UTC', roles: [], teams: [] };
  const attempt = await startAttempt(person, scenario);
  const planned = (transcript?.steps ?? []).flatMap(responseOf);
  let { view } = await getPlayerView(person, attempt);
  while (view.now.decision.kind !== 'ended' && view.next <= LONGEST) {
    const response = nextOf(view.now.decision, planned);
    const answer = await makeMove(person, attempt, { n: view.next, response, tookMs: null });
    if (answer.refused) throw new Error(`A demo person's move ${view.next} in ${scenario} was refused: ${answer.refused}.`);
    ({ view } = answer.player);
  }
  if (submit) await submitAttempt(person, attempt);
}

/** The next planned response that suits this decision; those before it belong to scenes that the story has left out. */
function nextOf(decision: DecisionView, planned: Response[]): Response {
  if (decision.kind === 'continue') return takeFrom(planned, (one) => one.kind === 'continue') ?? { kind: 'continue' };
  if (decision.kind === 'reply') {
    const reply = takeFrom(planned, (one) => one.kind === 'reply');
    const { text, levels } = reply?.kind === 'reply' ? reply : OWN_WORDS;
    return { kind: 'reply', text, levels: Object.fromEntries(decision.criteria.map((id) => [id, levels[id] ?? 0])) };
  }
  const choices = decision.kind === 'choices' ? decision.choices : [];
  return takeFrom(planned, (one) => one.kind === 'choice' && choices.some(({ id }) => id === one.choice)) ?? { kind: 'choice', choice: choices[0]?.id ?? '' };
}

function takeFrom(planned: Response[], suits: (response: Response) => boolean): Response | undefined {
  const at = planned.findIndex(suits);
  return at < 0 ? undefined : planned.splice(0, at + 1).at(-1);
}

/** What a step of a transcript does; its expectations do nothing. */
function responseOf(step: Step): Response[] {
  if (step.kind === 'choose') return [{ kind: 'choice', choice: step.choice }];
  if (step.kind === 'reply') return [{ kind: 'reply', text: step.text, levels: step.levels }];
  return step.kind === 'continue' ? [{ kind: 'continue' }] : [];
}
