import claims from './claims.json' with { type: 'json' };

/**
 * What the README claims for the shipped scorer, by local criterion or step: weighted kappa with the raters' median on
 * clients that were left out of training (unweighted for a step, which is the same). The raters are language models.
 * Written by `npm run train:scorer`, together with the weights that it belongs to.
 */
export const claimedKappa: Record<string, number> = claims.kappa;
