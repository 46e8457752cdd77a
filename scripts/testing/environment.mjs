// @ts-check
/** Settings of the person's own installation, which must not reach the tests: they make their own. */
const NOT_FOR_TESTS = ['NODE_ENV', 'DESKSIDE_MODE', 'DATABASE_URL', 'SESSION_SECRET', 'PORT', 'HOST'];

/**
 * The environment that every stage runs in: without colours unless a terminal shows them.
 * @param {import('../bootstrap/child.mjs').Environment} env
 * @param {boolean} [terminal]
 * @returns {import('../bootstrap/child.mjs').Environment}
 */
export function testEnvironment(env, terminal = process.stdout.isTTY) {
  const kept = Object.entries(env).filter(([name]) => !NOT_FOR_TESTS.includes(name));
  return Object.fromEntries(terminal ? kept : [...kept, ['NO_COLOR', '1']]);
}
