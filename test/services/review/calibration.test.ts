import { expect, it } from 'vitest';
import { getCalibration, getRatedExemplar, rateExemplar } from '#app/services/review/calibration.server.ts';
import { EXEMPLARS } from '#app/services/review/exemplars.server.ts';
import type { SignedIn } from '#app/services/people/signed-in.server.ts';
import { allRows } from '#test/support/all-rows.ts';
import { eachDatabase } from '#test/support/database.ts';
import { organisation, signedIn } from '#test/support/organisation.ts';
import { publishReal } from '#test/support/real-content.ts';
import { thrownStatus } from '#test/support/thrown-status.ts';

/** The seven of it-service: exemplars have no steps, whatever the scorer claims for those. */
const CRITERIA = Object.keys(EXEMPLARS[0]?.levels ?? {});
const STEPS = ['thanks', 'gathers', 'apologises', 'offers'];

async function trainer(roles = 'trainer'): Promise<SignedIn> {
  await organisation();
  await publishReal('default', 'helpless-desk');
  return signedIn({ roles });
}

const all = (level: number) => Object.fromEntries(CRITERIA.map((id) => [id, level]));

/** Rates every exemplar as it comes, as `how` says of its consensus; returns the ids in the order they came. */
async function rateAll(person: SignedIn, how: (consensus: number) => number): Promise<string[]> {
  const seen: string[] = [];
  for (;;) {
    const { next } = await getCalibration(person);
    if (!next) return seen;
    seen.push(next.id);
    const levels = EXEMPLARS.find(({ id }) => id === next.id)?.levels ?? {};
    await rateExemplar(person, next.id, Object.fromEntries(CRITERIA.map((id) => [id, how(levels[id] ?? 0)])));
  }
}

it('the exemplars are different replies to different clients, and every criterion has every level among them', () => {
  expect(EXEMPLARS.length).toBeGreaterThanOrEqual(24);
  for (const part of ['id', 'message', 'reply'] as const) expect(new Set(EXEMPLARS.map((exemplar) => exemplar[part])).size).toBe(EXEMPLARS.length);
  for (const criterion of CRITERIA) expect([...new Set(EXEMPLARS.map(({ levels }) => levels[criterion]))].sort()).toEqual([0, 1, 2, 3]);
});

eachDatabase('calibration', () => {
  it('begins with an exemplar and nobody’s levels, and says that there is too little to say', async () => {
    const { criteria, next, rated, total, enough } = await getCalibration(await trainer());
    expect({ rated, total, enough }).toEqual({ rated: 0, total: EXEMPLARS.length, enough: 20 });
    expect(Object.keys(next ?? {}).sort()).toEqual(['client', 'criteria', 'id', 'message', 'reply']);
    expect(next?.criteria.flatMap((criterion) => Object.keys(criterion))).not.toContain('level');
    expect(criteria.map(({ id, n, verdict }) => [id, n, verdict])).toEqual([...CRITERIA, ...STEPS].map((id) => [id, 0, 'too-few']));
    expect(criteria.every(({ claimed }) => claimed !== undefined)).toBe(true);
  });

  it('shows the scorer’s level and the raters’ after the trainer’s own, and the first rating stands', async () => {
    const person = await trainer();
    const id = (await getCalibration(person)).next?.id ?? '';
    expect(await thrownStatus(getRatedExemplar(person, id))).toBe(404);
    const compared = await rateExemplar(person, id, all(3));
    expect(compared?.rows.map(({ yours }) => yours)).toEqual(CRITERIA.map(() => 3));
    expect(compared?.rows.map(({ raters }) => raters)).toEqual(CRITERIA.map((criterion) => EXEMPLARS.find((one) => one.id === id)?.levels[criterion]));
    expect(compared?.rows.every(({ scorer }) => scorer !== null)).toBe(true);
    expect(await rateExemplar(person, id, all(0))).toEqual(compared);
    expect(await getRatedExemplar(person, id)).toEqual(compared);
    expect(await thrownStatus(getRatedExemplar(await signedIn({ roles: 'trainer' }), id))).toBe(404);
  });

  it('keeps nothing of a rating that lacks a level, has one out of scale or is of no exemplar', async () => {
    const person = await trainer();
    const before = await allRows();
    const id = EXEMPLARS[0]?.id ?? '';
    for (const wrong of [{}, { ...all(1), empathy: 4 }, { ...all(1), clarity: 1.5 }, { ...all(1), inquiry: Number.NaN }]) expect(await rateExemplar(person, id, wrong)).toBeUndefined();
    expect(await thrownStatus(rateExemplar(person, 'nothing', all(1)))).toBe(404);
    expect(await allRows()).toEqual(before);
  });

  it('warns of a trainer who contradicts the scorer, and not of one who agrees with the raters', { timeout: 60_000 }, async () => {
    const person = await trainer();
    const seen = await rateAll(person, (consensus) => 3 - consensus);
    expect(seen).toEqual(EXEMPLARS.map(({ id }) => id));
    const { criteria, rated, next } = await getCalibration(person);
    expect({ rated, next }).toEqual({ rated: EXEMPLARS.length, next: undefined });
    for (const { id, n, verdict, kappa } of criteria.filter(({ scale }) => scale === 'levels')) expect([id, n, verdict, (kappa ?? 1) < 0]).toEqual([id, EXEMPLARS.length, 'below', true]);
  });

  it('counts the ratings of its own organisation alone', async () => {
    const person = await trainer();
    await organisation('elsewhere');
    await publishReal('elsewhere', 'helpless-desk');
    const other = await signedIn({ roles: 'trainer', organisation_id: 'elsewhere' });
    await rateExemplar(other, EXEMPLARS[0]?.id ?? '', all(1));
    expect((await getCalibration(person)).criteria.map(({ n }) => n)).toEqual([...CRITERIA, ...STEPS].map(() => 0));
    await rateExemplar(await signedIn({ roles: 'trainer' }), EXEMPLARS[0]?.id ?? '', all(1));
    expect((await getCalibration(person)).criteria.map(({ n }) => n)).toEqual([...CRITERIA.map(() => 1), ...STEPS.map(() => 0)]);
    expect((await getCalibration(person)).next?.id).toBe(EXEMPLARS[0]?.id);
  });

  it('is not there for learners and managers', async () => {
    await trainer();
    for (const roles of ['', 'manager']) {
      const person = await signedIn({ roles });
      expect(await thrownStatus(getCalibration(person))).toBe(404);
      expect(await thrownStatus(rateExemplar(person, EXEMPLARS[0]?.id ?? '', all(1)))).toBe(404);
    }
  });
});
