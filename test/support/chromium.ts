import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { bundledChromium } from './bundled-chromium.ts';

/** Options for playwright-core's `chromium.launch`. */
export interface ChromiumLaunch {
  executablePath: string;
  args: string[];
  env?: Record<string, string>;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** A closed network and root, as in a container, are normal for a test machine. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Where a Chromium is and how to launch it: CHROMIUM_PATH, else one in the PATH, else the one that @sparticuz/chromium ships
 * (Linux x64; it brings the system libraries and the font that it needs). Throws with a sentence when there is none.
 */
export async function chromiumPath(): Promise<ChromiumLaunch> {
  const own = process.env.CHROMIUM_PATH || findInPath();
  if (own) return { executablePath: own, args: ARGS };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The browser tests found no Chromium: install Chromium or Chrome, or set CHROMIUM_PATH to its program file.');
  }
  const { executablePath, env } = await bundledChromium();
  return { executablePath, env, args: ARGS };
}

function findInPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))).find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
