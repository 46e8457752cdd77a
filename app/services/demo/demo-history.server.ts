import { Report } from '#app/domain/content/report.ts';
import type { Response } from '#app/domain/scenario/engine.ts';
import { parsePlay, type Step } from '#app/domain/scenario/play.ts';
import { statusOf } from '#app/domain/course/progress.ts';
import { db } from '#db';
import { beginLesson, completeLesson, listItems } from '#db/queries/progress.ts';
import { now } from '../clock.server.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { submitAttempt } from '../play/debrief.server.ts';
import { makeMove } from '../play/make-move.server.ts';
import { startAttempt } from '../play/start-attempt.server.ts';

/** Finishes the first `count` lessons of a course for a demo person. */
export async function finishLessons(organisationId: string, personId: string, courseId: string, count: number): Promise<void> {
  const lessons = (await listItems(db(), courseId, personId)).filter((item) => item.kind === 'lesson' && statusOf(item) !== 'done');
  for (const lesson of lessons.slice(0, count)) {
    const at = now().toISOString();
    await beginLesson(db(), organisationId, personId, lesson.id, at);
    await completeLesson(db(), personId, lesson.id, at);
  }
}

/** Plays the transcript at place `index` of a `.play` source as a demo person would, and submits it if asked. */
export async function playThrough(organisationId: string, personId: string, scenario: string, source: string, index: number, submit: boolean): Promise<void> {
  const transcript = parsePlay(source, new Report(`scenarios/${scenario}.play`))[index];
  const person: SignedIn = { id: personId, organisationId, name: '', email: '', timeZone: 'UTC', roles: [], teams: [] };
  const attempt = await startAttempt(person, scenario);
  let n = 0;
  for (const response of (transcript?.steps ?? []).flatMap(responseOf)) {
    n += 1;
    await makeMove(person, attempt, { n, response, tookMs: null });
  }
  if (submit) await submitAttempt(person, attempt);
}

/** What a step of a transcript does; its expectations do nothing. */
function responseOf(step: Step): Response[] {
  if (step.kind === 'choose') return [{ kind: 'choice', choice: step.choice }];
  if (step.kind === 'reply') return [{ kind: 'reply', text: step.text, levels: step.levels }];
  return step.kind === 'continue' ? [{ kind: 'continue' }] : [];
}
