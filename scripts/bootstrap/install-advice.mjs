// @ts-check
/** What npm's output shows, and what a person can do about it. The first that matches is told. */
const CAUSES = /** @type {[RegExp, string][]} */ ([
  [
    /package\.json and package-lock\.json[^\n]*(in sync|not match)|EUSAGE/,
    'package.json and package-lock.json do not agree: run `npm install` once and keep the lock file that it writes.',
  ],
  [/ENOSPC/, 'the disk is full: make room and run the command again.'],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT/,
    'the package registry could not be reached: check the network (and the proxy, if there is one) and run the command again.',
  ],
  [/\bE(ACCES|PERM)\b/, 'npm may not write here: give your user the folder, or clone it again as that user.'],
  [
    /gyp ERR!|node-gyp|not found: make|make: .*not found|g\+\+: not found|Could not find any Python/i,
    'sqlite3 has to be compiled on this machine and the C++ toolchain for it is missing or incomplete: install python3, make and g++ (on Debian and Ubuntu `apt-get install python3 make g++`, on macOS `xcode-select --install`) and run the command again.',
  ],
]);

/**
 * The sentence for a failed `npm ci`: why it failed, as far as its output tells, and what to do.
 * @param {string} output
 */
export function adviseOnInstall(output) {
  const cause = CAUSES.find(([pattern]) => pattern.test(output));
  return `The packages could not be installed: ${cause ? cause[1] : 'npm gave up, and these are its last words.'}`;
}
