import { expect, it } from 'vitest';
import claims from '#app/domain/rubric/appraise/claims.json' with { type: 'json' };
import { claimedKappa } from '#app/domain/rubric/appraise/claims.ts';
import { CRITERIA } from '#app/domain/rubric/appraise/scorer/model.ts';
import { getWeights } from '#app/domain/rubric/appraise/weights.ts';

it('claims a kappa for every criterion and step, of the weights that are shipped', () => {
  expect(Object.keys(claimedKappa)).toEqual([...CRITERIA]);
  for (const kappa of Object.values(claimedKappa)) expect(kappa).toBeGreaterThan(0.6);
  expect(claims.version).toBe(getWeights().version);
});
