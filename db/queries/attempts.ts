import type { Insertable, Kysely } from 'kysely';
import type { AttemptRow, Database } from '../schema.ts';
import { beginDuties, refreshDuties } from './duty-progress.ts';

/** Begins an attempt: the row, its rubric pins in order, and the learner's progress and duties, together. */
export async function insertAttempt(db: Kysely<Database>, row: Insertable<AttemptRow>, rubricVersionIds: string[]): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx.insertInto('attempt').values(row).execute();
    await tx
      .insertInto('attempt_rubric')
      .values(rubricVersionIds.map((id, position) => ({ attempt_id: row.id, rubric_version_id: id, position })))
      .execute();
    await tx
      .insertInto('progress')
      .values({
        person_id: row.person_id,
        content_id: row.scenario_id,
        organisation_id: row.organisation_id,
        started_at: row.started_at,
        completed_at: null,
        succeeded_at: null,
        best_score: null,
        attempts: 1,
        updated_at: row.started_at,
      })
      .onConflict((c) =>
        c.columns(['person_id', 'content_id']).doUpdateSet((e) => ({
          attempts: e('progress.attempts', '+', 1),
          updated_at: row.started_at,
        })),
      )
      .execute();
    await beginDuties(tx, row.person_id, row.scenario_id, row.started_at);
  });
}

/** An attempt in its organisation with the ids of its pinned rubric versions, or undefined. */
export async function findAttempt(db: Kysely<Database>, organisationId: string, id: string) {
  const rows = await db
    .selectFrom('attempt')
    .leftJoin('attempt_rubric', 'attempt_rubric.attempt_id', 'attempt.id')
    .selectAll('attempt')
    .select('attempt_rubric.rubric_version_id')
    .where('attempt.id', '=', id)
    .where('attempt.organisation_id', '=', organisationId)
    .orderBy('attempt_rubric.position')
    .execute();
  const [first] = rows;
  if (!first) return undefined;
  const { rubric_version_id: _, ...attempt } = first;
  return { ...attempt, rubricVersionIds: rows.flatMap((row) => row.rubric_version_id ?? []) };
}

export type FoundAttempt = NonNullable<Awaited<ReturnType<typeof findAttempt>>>;

/** A learner's attempts, latest first, each with its scenario's title; of one scenario when its id is given. */
export const listAttempts = (db: Kysely<Database>, organisationId: string, personId: string, scenarioId?: string) =>
  db
    .selectFrom('attempt')
    .innerJoin('content', 'content.id', 'attempt.scenario_id')
    .selectAll('attempt')
    .select(['content.title as scenario_title', 'content.slug as scenario_slug'])
    .where('attempt.organisation_id', '=', organisationId)
    .where('attempt.person_id', '=', personId)
    .$if(scenarioId !== undefined, (q) => q.where('attempt.scenario_id', '=', scenarioId ?? ''))
    .orderBy('attempt.started_at', 'desc')
    .orderBy('attempt.id')
    .execute();

/** Ids of the endings that a learner has reached in a scenario, whatever the version. */
export async function listEndingsSeen(db: Kysely<Database>, personId: string, scenarioId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('attempt')
    .select('ending')
    .distinct()
    .where('person_id', '=', personId)
    .where('scenario_id', '=', scenarioId)
    .where('ending', 'is not', null)
    .execute();
  return rows.flatMap((row) => row.ending ?? []);
}

/** Figures of every finished attempt of a learner, oldest first, one row a criterion shown. */
export const listCriterionFigures = (db: Kysely<Database>, organisationId: string, personId: string) =>
  db
    .selectFrom('attempt_criterion')
    .innerJoin('attempt', 'attempt.id', 'attempt_criterion.attempt_id')
    .innerJoin('content', 'content.id', 'attempt.scenario_id')
    .select([
      'attempt.id as attempt_id',
      'attempt.ended_at',
      'attempt.submitted_at',
      'content.title as scenario_title',
      'attempt_criterion.criterion',
      'attempt_criterion.score',
      'attempt_criterion.level',
      'attempt_criterion.moments',
    ])
    .where('attempt.organisation_id', '=', organisationId)
    .where('attempt.person_id', '=', personId)
    .orderBy('attempt.ended_at')
    .orderBy('attempt.id')
    .execute();

/**
 * Submits a finished attempt and lets it count in the learner's progress and duties. Returns false when it is not theirs,
 * not finished or submitted before; then nothing changes. `counted` runs in the same transaction, after the duties.
 */
export async function submitAttempt(db: Kysely<Database>, organisationId: string, personId: string, id: string, at: string, counted: (tx: Kysely<Database>) => Promise<void>): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const attempt = await tx
      .updateTable('attempt')
      .set({ submitted_at: at })
      .where('id', '=', id)
      .where('organisation_id', '=', organisationId)
      .where('person_id', '=', personId)
      .where('ended_at', 'is not', null)
      .where('submitted_at', 'is', null)
      .returning(['scenario_id', 'score', 'success'])
      .executeTakeFirst();
    if (!attempt) return false;
    const { score, success } = attempt;
    // In one statement, which attempts that are submitted together take in turns: none of them may be lost.
    await tx
      .updateTable('progress')
      .set((e) => ({
        ...(score === null
          ? {}
          : { best_score: e.case().when(e.or([e('best_score', 'is', null), e('best_score', '<', score)])).then(score).else(e.ref('best_score')).end() }),
        ...(success ? { succeeded_at: e.fn.coalesce('succeeded_at', e.val(at)) } : {}),
        updated_at: at,
      }))
      .where('person_id', '=', personId)
      .where('content_id', '=', attempt.scenario_id)
      .execute();
    await refreshDuties(tx, organisationId, [personId]);
    await counted(tx);
    return true;
  });
}
