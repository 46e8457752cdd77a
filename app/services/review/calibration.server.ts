import { appraise } from '#app/domain/rubric/appraise/appraise.ts';
import { claimedKappa } from '#app/domain/rubric/appraise/claims.ts';
import { calibrate, ENOUGH_PAIRS, type Calibration } from '#app/domain/rubric/calibration.ts';
import { bestLevel, type Rubric, type Scale } from '#app/domain/rubric/model.ts';
import { db } from '#db';
import { listExemplarRatings, listOwnRatings, listReviewedPairs, saveExemplarRatings } from '#db/queries/calibration.ts';
import { findContent } from '#db/queries/contents.ts';
import { now } from '../clock.server.ts';
import { getRubrics } from '../content/versions.server.ts';
import { requireMay, type SignedIn } from '../people/signed-in.server.ts';
import { EXEMPLARS, type Exemplar } from './exemplars.server.ts';

/** The rubric whose criteria the exemplars are rated on. */
const RUBRIC = 'it-service';

/** The other rubric that the scorer rates: its pairs come from reviews alone. */
const STEPS = 'complaint';

/** One criterion: how far the trainers here agree with the scorer, and how many of the pairs come from reviews. */
export interface CriterionCalibration extends Calibration {
  id: string;
  name: string;
  scale: Scale;
  reviewed: number;
}

/**
 * The trainers' ratings against the scorer's in their organisation, from reviews and exemplars together, and the next
 * exemplar for this trainer to rate, without anybody's levels.
 */
export async function getCalibration(person: SignedIn) {
  const rubric = await requireRubric(person);
  const [steps, reviewed, given] = await Promise.all([findRubric(person, STEPS), listReviewedPairs(db(), person.organisationId), listExemplarRatings(db(), person.organisationId)]);
  const exemplars = new Map(EXEMPLARS.map((exemplar) => [exemplar.id, exemplar]));
  const criteria = [...rubric.criteria, ...(steps?.criteria ?? [])].map((criterion): CriterionCalibration => {
    const fromReviews = reviewed.filter((row) => row.criterion === criterion.id).map((row) => [row.trainer, row.scorer] as const);
    const fromExemplars = given
      .filter((row) => row.criterion === criterion.id)
      .flatMap((row) => {
        const exemplar = exemplars.get(row.exemplar);
        const level = exemplar && scoredLevels(rubric, exemplar).get(criterion.id);
        return level === undefined ? [] : [[row.level, level] as const];
      });
    const calibration = calibrate([...fromReviews, ...fromExemplars], bestLevel(criterion), claimedKappa[criterion.id]);
    return { id: criterion.id, name: criterion.name, scale: criterion.scale, reviewed: fromReviews.length, ...calibration };
  });
  const rated = new Set(given.filter((row) => row.person_id === person.id).map((row) => row.exemplar));
  const next = EXEMPLARS.find((exemplar) => !rated.has(exemplar.id));
  return { criteria, enough: ENOUGH_PAIRS, rated: EXEMPLARS.filter(({ id }) => rated.has(id)).length, total: EXEMPLARS.length, next: next && blind(next, rubric) };
}

/**
 * Keeps a trainer's levels for an exemplar and returns them beside the scorer's and the raters'. The first rating stands,
 * as any later one is no longer blind. Undefined, and nothing kept, when a level is missing or out of scale.
 */
export async function rateExemplar(person: SignedIn, id: string, levels: Record<string, number>) {
  const rubric = await requireRubric(person);
  const exemplar = EXEMPLARS.find((one) => one.id === id);
  if (!exemplar) throw new Response(null, { status: 404 });
  const isLevel = (level: number | undefined, best: number) => level !== undefined && Number.isInteger(level) && level >= 0 && level <= best;
  if (!rubric.criteria.every((criterion) => isLevel(levels[criterion.id], bestLevel(criterion)))) return undefined;
  const owner = { person_id: person.id, organisation_id: person.organisationId, exemplar: id, rated_at: now().toISOString() };
  await saveExemplarRatings(db(), rubric.criteria.map((criterion) => ({ ...owner, criterion: criterion.id, level: levels[criterion.id] ?? 0 })));
  return getCompared(person, exemplar, rubric);
}

/** An exemplar that this trainer has rated, with everybody's levels. Throws 404 while they have not. */
export async function getRatedExemplar(person: SignedIn, id: string) {
  const rubric = await requireRubric(person);
  const exemplar = EXEMPLARS.find((one) => one.id === id);
  const compared = exemplar && (await getCompared(person, exemplar, rubric));
  if (!compared?.rows.some((row) => row.yours !== null)) throw new Response(null, { status: 404 });
  return compared;
}

async function getCompared(person: SignedIn, exemplar: Exemplar, rubric: Rubric) {
  const own = new Map((await listOwnRatings(db(), person.id, exemplar.id)).map((row) => [row.criterion, row.level]));
  const scorer = scoredLevels(rubric, exemplar);
  return {
    client: exemplar.client,
    message: exemplar.message,
    reply: exemplar.reply,
    rows: rubric.criteria.map(({ id, name }) => ({ id, name, yours: own.get(id) ?? null, scorer: scorer.get(id) ?? null, raters: exemplar.levels[id] ?? null })),
  };
}

/** The rubric of the exemplars. Throws 404 for those who may not author, and where it is not published. */
async function requireRubric(person: SignedIn): Promise<Rubric> {
  requireMay(person, 'author', { kind: 'content', organisationId: person.organisationId });
  const rubric = await findRubric(person, RUBRIC);
  if (!rubric) throw new Response(null, { status: 404 });
  return rubric;
}

/** A published rubric with those of its criteria that the scorer rates. */
async function findRubric({ organisationId }: SignedIn, slug: string): Promise<Rubric | undefined> {
  const content = await findContent(db(), organisationId, 'rubric', slug);
  const [rubric] = await getRubrics(content?.current_version_id ? [content.current_version_id] : []);
  return rubric && { ...rubric, criteria: rubric.criteria.filter((criterion) => criterion.rater.startsWith('local:')) };
}

const blind = ({ id, client, message, reply }: Exemplar, { criteria }: Rubric) => ({
  id,
  client,
  message,
  reply,
  criteria: criteria.map((criterion) => ({ id: criterion.id, name: criterion.name, about: criterion.about, scale: criterion.scale, descriptors: criterion.descriptors })),
});

/** By exemplar and by what its rubric asks of the scorer: the same words always get the same levels, so each is rated once. */
const scored = new Map<string, Map<string, number>>();

function scoredLevels(rubric: Rubric, { id, message, reply }: Exemplar): Map<string, number> {
  const key = [id, ...rubric.criteria.map((criterion) => `${criterion.id}=${criterion.rater}`)].join(' ');
  const known = scored.get(key);
  if (known) return known;
  const appraisal = appraise(rubric, { message, conversation: [] }, reply);
  const levels = new Map(appraisal.rated ? appraisal.ratings.map((rating) => [rating.criterion, rating.level]) : []);
  scored.set(key, levels);
  return levels;
}
