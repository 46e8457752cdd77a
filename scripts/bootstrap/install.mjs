// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runLogged, tail } from './child.mjs';
import { adviseOnInstall } from './install-advice.mjs';
import { Refusal } from './refusal.mjs';

/**
 * @typedef {{ abi: string, platform: string, arch: string }} Runtime what compiled packages depend on
 * @typedef {Runtime & { packages: string }} Marker what was installed, and for which Node
 */

/** The parts of package.json that decide what gets installed; a new script must not cost a reinstallation. */
const DECIDING = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies', 'overrides', 'allowScripts'];

/** Packages with compiled parts: an installation that cannot load them is not one. */
const COMPILED = ['sqlite3', '@node-rs/argon2'];

/** @returns {Runtime} */
export function presentRuntime() {
  return { abi: process.versions.modules, platform: process.platform, arch: process.arch };
}

/** Where the last finished installation left its mark: removed together with the packages. @param {string} root */
const markerFile = (root) => path.join(root, 'node_modules', '.deskside-install.json');

/** @param {string} root @param {Runtime} runtime @returns {Marker} */
function wantedMarker(root, runtime) {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const hash = createHash('sha256').update(readFileSync(path.join(root, 'package-lock.json')));
  hash.update(JSON.stringify(DECIDING.map((part) => manifest[part] ?? null)));
  return { packages: hash.digest('hex'), ...runtime };
}

/**
 * Why packages must be installed, as a clause for people, or undefined when they are all there.
 * @param {string} root
 * @param {Runtime} [runtime]
 */
export function whyInstall(root, runtime = presentRuntime()) {
  if (!existsSync(path.join(root, 'node_modules'))) return 'there are none yet';
  /** @type {Partial<Marker>} */
  let found;
  try {
    found = JSON.parse(readFileSync(markerFile(root), 'utf8'));
  } catch {
    return 'the last installation was not finished';
  }
  const wanted = wantedMarker(root, runtime);
  if (found.packages !== wanted.packages) return 'the list of packages has changed';
  if (found.platform !== wanted.platform || found.arch !== wanted.arch) return 'they are for another kind of machine';
  if (found.abi !== wanted.abi) return 'they are for another version of Node';
  return undefined;
}

/** Records that the packages now installed are complete. @param {string} root @param {Runtime} [runtime] */
export function markInstalled(root, runtime = presentRuntime()) {
  mkdirSync(path.join(root, 'node_modules'), { recursive: true });
  writeFileSync(markerFile(root), `${JSON.stringify(wantedMarker(root, runtime), null, 2)}\n`);
}

/**
 * The environment for npm: nothing in it may make npm leave out what building and testing need.
 * @param {import('./child.mjs').Environment} env
 */
export function installEnvironment(env) {
  const misleading = /^(NODE_ENV|npm_config_(production|omit|only|include|also|dev|optional|dry_run|package_lock_only))$/i;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !misleading.test(name)));
}

/**
 * Installs from the lock file if the packages are missing, half installed, or for another list or Node.
 * Throws a Refusal that says what to do.
 * @param {string} root
 * @param {{ env: import('./child.mjs').Environment, step: import('./step.mjs').Step, lock: import('./lock.mjs').Lock, runtime?: Runtime, mustLoad?: string[] }} options
 */
export async function installIfNeeded(root, { env, step, lock, runtime = presentRuntime(), mustLoad = COMPILED }) {
  const why = whyInstall(root, runtime);
  if (why === undefined) return;
  const log = path.join(root, '.bootstrap', 'install.log');
  const childEnv = installEnvironment(env);
  console.log(`  Packages: ${why}; sqlite3 may compile for about a minute.`);
  await step('Installing packages', async () => {
    rmSync(markerFile(root), { force: true });
    lock.doing('installing packages');
    const started = (/** @type {number} */ pid) => lock.doing('installing packages', pid);
    const code = await npmCi(root, childEnv, log, started);
    if (code !== 0) throw new Refusal(`${adviseOnInstall(readFileSync(log, 'utf8'))}\n\n${tail(log, 12)}\n\n  The whole output is in .bootstrap/install.log.`);
    for (const name of mustLoad) await checkLoads(name, root, childEnv);
    markInstalled(root, runtime);
    lock.doing('starting');
  });
}

/** @param {string} root @param {import('./child.mjs').Environment} env @param {string} log @param {(pid: number) => void} started */
async function npmCi(root, env, log, started) {
  try {
    return await runLogged('npm', ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'], { cwd: root, env, log, started });
  } catch {
    throw new Refusal('The packages could not be installed because npm was not found: it comes with Node, so install Node from https://nodejs.org or add npm to the PATH.');
  }
}

/** @param {string} name @param {string} root @param {import('./child.mjs').Environment} env */
async function checkLoads(name, root, env) {
  const log = path.join(root, '.bootstrap', 'load.log');
  const code = await runLogged(process.execPath, ['-e', `require(${JSON.stringify(name)})`], { cwd: root, env, log });
  if (code === 0) return;
  throw new Refusal(
    `${name} was installed but does not load, most often because its install script was not allowed to run (see \`npm config get ignore-scripts\`) or because the C++ toolchain is missing.\n\n${tail(log, 6)}`,
  );
}
