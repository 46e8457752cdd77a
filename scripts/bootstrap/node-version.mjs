// @ts-check
const OLDEST = [20, 19];

/**
 * The sentence that refuses a Node older than 20.19, or undefined when it will do.
 * @param {string} version such as `20.19.0`
 */
export function refuseNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return undefined;
  return `Deskside needs Node ${OLDEST.join('.')} or newer, and this is Node ${version}: install a newer one from https://nodejs.org and run the command again.`;
}

/** Ends the process with one sentence when Node is too old; called before anything newer is loaded. */
export function requireNode() {
  const refusal = refuseNode(process.versions.node);
  if (refusal === undefined) return;
  console.error(refusal);
  process.exit(1);
}
