// @ts-check
import { Refusal } from './refusal.mjs';

/** @typedef {'demo' | 'production'} Mode */

/**
 * Whether this start is a demo or for real: DESKSIDE_MODE where it is given, else what NODE_ENV says.
 * Throws a Refusal for an unknown mode and for production without a SESSION_SECRET.
 * @param {Record<string, string | undefined>} env
 * @returns {Mode}
 */
export function decideMode(env) {
  const mode = env.DESKSIDE_MODE || (env.NODE_ENV === 'production' ? 'production' : 'demo');
  if (mode !== 'demo' && mode !== 'production') {
    throw new Refusal(`DESKSIDE_MODE is "${mode}", but it can only be "demo" or "production".`);
  }
  if (mode === 'production' && !env.SESSION_SECRET?.trim()) {
    throw new Refusal(
      'Deskside will not start in production without SESSION_SECRET: set it to a long random text, such as what `openssl rand -hex 32` prints, and keep it the same at every start.',
    );
  }
  return mode;
}
