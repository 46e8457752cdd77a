import { dayIn } from '#app/domain/cohort/calendar.ts';
import { quarterOf } from '#app/domain/recognition/quarter.ts';
import { mistakeIn, THANKS_A_DAY, tidyWords, type ThanksMistake } from '#app/domain/recognition/thanks-words.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { db } from '#db';
import { findColleague, findColleagues } from '#db/queries/colleagues.ts';
import { insertThanks } from '#db/queries/thanks.ts';
import { newId, now } from '../clock.server.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { listBehaviours } from './behaviours.server.ts';

/** How many colleagues a search shows. */
const SHOWN = 20;

/** What a search for a colleague needs at least, so that nobody lists everybody by one letter. */
const SHORTEST = 2;

/** What the form for thanks has filled in. `key` is the form's own, so that the same form sent twice is one thanks. */
export interface AskedThanks {
  key: string;
  to: string;
  criterion: string;
  words: string;
}

export type ThanksMistakes = { criterion?: 'missing'; words?: ThanksMistake; form?: 'too-many' };

/** Colleagues by part of a name or the beginning of an address; none are looked for below two characters. */
export async function searchColleagues(person: SignedIn, typed: string) {
  const words = typed.replaceAll('\0', '').slice(0, 200).split(/\s+/).filter(Boolean).slice(0, 6);
  const short = words.join('').length < SHORTEST;
  const found = short ? [] : await findColleagues(db(), person.organisationId, person.id, words, SHOWN + 1);
  return { colleagues: found.slice(0, SHOWN), more: found.length > SHOWN, short };
}

/** The colleague whom a form is for, with what they can be thanked for. Throws 404 for oneself, who has left, and who is of another organisation. */
export async function getThanksForm(person: SignedIn, toId: string) {
  const to = await findColleague(db(), person.organisationId, person.id, toId);
  if (!to) throw new Response(null, { status: 404 });
  return { to, rubrics: await listBehaviours(person.organisationId), formKey: newId() };
}

/** Thanks a colleague. Throws 404 where the form would; fails with what is to be mended. */
export async function giveThanks(person: SignedIn, asked: AskedThanks): Promise<Result<void, ThanksMistakes>> {
  const { to, rubrics } = await getThanksForm(person, asked.to);
  const behaviour = rubrics.flatMap(({ behaviours }) => behaviours).find(({ id }) => id === asked.criterion);
  const words = tidyWords(asked.words);
  const mistake = mistakeIn(words);
  if (!behaviour || mistake) return fail({ ...(behaviour ? {} : { criterion: 'missing' as const }), ...(mistake ? { words: mistake } : {}) });

  const at = now();
  const row = {
    id: /^[\w-]{20,40}$/.test(asked.key) ? asked.key : newId(),
    organisation_id: person.organisationId,
    from_id: person.id,
    to_id: to.id,
    criterion: behaviour.id,
    criterion_name: behaviour.name,
    words,
    quarter: quarterOf(dayIn(at, person.timeZone)),
    made_at: at.toISOString(),
    seen_at: null,
    hidden_at: null,
  };
  const kept = await insertThanks(db(), row, new Date(at.getTime() - 86_400_000).toISOString(), THANKS_A_DAY);
  return kept ? ok(undefined) : fail({ form: 'too-many' });
}
