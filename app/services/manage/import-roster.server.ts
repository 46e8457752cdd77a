import { createHash } from 'node:crypto';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { changesAnything } from '#app/domain/roster/counts.ts';
import type { Roster, RosterPlan } from '#app/domain/roster/model.ts';
import { planRoster } from '#app/domain/roster/plan-roster.ts';
import { readRoster } from '#app/domain/roster/read-roster.ts';
import { db, isLostRace, type Db } from '#db';
import { getOrganisation } from '#db/queries/organisations.ts';
import { lockOrganisation } from '#db/queries/roster.ts';
import { now } from '../clock.server.ts';
import { applyPlan } from './apply-plan.server.ts';
import { getPresent } from './present-people.server.ts';

/** The largest roster file, in bytes. */
export const ROSTER_BYTES = 8 * 1_048_576;

export interface Preview {
  plan: RosterPlan;
  /** Names this plan: another file, or somebody's change to the people it names, makes it another. */
  hash: string;
}

export interface Applied extends Preview {
  /** False when the plan has become another than the one that was to be applied; then nothing was changed. */
  applied: boolean;
}

/** How often applying begins anew when somebody else's change comes between. */
const TRIES = 4;

/** What applying these bytes would do. Fails with a sentence when they are no roster. */
export async function planImport(organisationId: string, bytes: Uint8Array): Promise<Result<Preview, string>> {
  const roster = read(bytes);
  if (!roster.ok) return roster;
  const plan = await db().transaction().setAccessMode('read only').setIsolationLevel('repeatable read').execute((tx) => planIn(tx, organisationId, roster.value));
  return ok({ plan, hash: hashOf(plan) });
}

/**
 * Applies these bytes in one transaction, and of what they say the lines that can be used. With a `hash` only if the plan is
 * still the one of that name. `actorId` is null at the command line.
 */
export async function applyImport(organisationId: string, actorId: string | null, bytes: Uint8Array, hash?: string): Promise<Result<Applied, string>> {
  const roster = read(bytes);
  if (!roster.ok) return roster;
  for (let tries = 1; ; tries += 1) {
    try {
      return ok(await applyOnce(organisationId, actorId, roster.value, hash));
    } catch (error) {
      if (!isLostRace(error) || tries === TRIES) throw error;
    }
  }
}

function applyOnce(organisationId: string, actorId: string | null, roster: Roster, wanted: string | undefined): Promise<Applied> {
  return db().transaction().setIsolationLevel('repeatable read').execute(async (tx) => {
    await lockOrganisation(tx, organisationId);
    const plan = await planIn(tx, organisationId, roster);
    const hash = hashOf(plan);
    if (wanted !== undefined && wanted !== hash) return { plan, hash, applied: false };
    const { time_zone } = await getOrganisation(tx, organisationId);
    if (changesAnything(plan)) await applyPlan(tx, plan, { organisationId, timeZone: time_zone, actorId, at: now().toISOString() });
    return { plan, hash, applied: true };
  });
}

const planIn = async (tx: Db, organisationId: string, roster: Roster): Promise<RosterPlan> => planRoster(roster, await getPresent(tx, organisationId, roster));

const hashOf = (plan: RosterPlan): string => createHash('sha256').update(JSON.stringify(plan)).digest('base64url');

function read(bytes: Uint8Array): Result<Roster, string> {
  if (bytes.length > ROSTER_BYTES) return fail(`The file has more than ${ROSTER_BYTES / 1_048_576} MB. Cut it into several files, each with the header.`);
  return readRoster(bytes);
}
