import { z } from 'zod';
import { pathOf } from '#app/domain/content/edit/paths.ts';
import { Report } from '#app/domain/content/report.ts';
import { readReply, type ReadReply } from '#app/domain/rubric/read-reply.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { notYetSaid, REPLY_LIMIT } from '#app/domain/scenario/not-yet-said.ts';
import type { Scenario } from '#app/domain/scenario/model.ts';
import { readScenario } from '#app/domain/scenario/parse.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { requireDraft } from './require-author.server.ts';
import { getShelf } from './shelf.server.ts';
import { sourceHash } from './source-hash.server.ts';

const SAID_LIMIT = 20_000;

/** What the preview sends: the words, where they are said, and as JSON what was said before (an `AppraisalContext`). */
export interface SaidInPreview {
  scene: string;
  text: string;
  context: string;
}

const contextShape = z.object({
  message: z.string().max(SAID_LIMIT),
  conversation: z.array(z.object({ by: z.enum(['client', 'learner', 'other']), text: z.string().max(SAID_LIMIT) })).max(1_000),
});

/**
 * What the scorer makes of a reply in the preview of a draft, by the draft's own text as the server has it and the rubrics
 * that are published. Nothing is kept, and the judge is not asked: nobody has been told that these words may leave.
 */
export async function rateInPreview(person: SignedIn, draftId: string, { scene, text, context }: SaidInPreview): Promise<Result<ReadReply, string>> {
  const draft = await requireDraft(person, draftId);
  if (draft.kind !== 'scenario') throw new Response(null, { status: 404 });
  const said = contextShape.safeParse(parsed(context));
  if (!said.success) return fail('The server could not read what was said before this reply; begin the preview again.');
  const refused = notYetSaid(text);
  if (refused) return fail(refused === 'empty-reply' ? 'Write a reply first.' : `A reply has ${REPLY_LIMIT} characters at most; shorten it.`);
  const scenario = readOnce(draft.slug, draft.text);
  const decision = scenario?.scenes.find((one) => one.id === scene)?.decision;
  if (!scenario || decision?.kind !== 'reply') return fail('The server does not have this reply yet; wait until the draft is saved, then try again.');
  const { rubrics } = await getShelf(person.organisationId, draft);
  return ok(readReply(rubrics.filter((rubric) => scenario.rubrics.includes(rubric.slug)), decision.reply.criteria, said.data, text));
}

const MOST_READ = 8;
const read = new Map<string, Scenario | undefined>();

/** Parsing takes longer than rating, and one text is asked about many times. */
function readOnce(slug: string, text: string): Scenario | undefined {
  const key = `${slug} ${sourceHash(text)}`;
  if (!read.has(key)) {
    const path = pathOf('scenario', slug);
    read.set(key, readScenario(path, text, new Report(path))?.scenario);
    const oldest = read.keys().next().value;
    if (read.size > MOST_READ && oldest !== undefined) read.delete(oldest);
  }
  return read.get(key);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
