import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { adviseOnInstall } from '../../scripts/bootstrap/install-advice.mjs';
import { installEnvironment, markInstalled, whyInstall } from '../../scripts/bootstrap/install.mjs';

const RUNTIME = { abi: '115', platform: 'linux', arch: 'x64' };

let root = '';
const write = (file: string, text: string) => writeFileSync(path.join(root, file), text);

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'deskside-install-'));
  write('package.json', '{ "dependencies": { "zod": "4.0.0" } }');
  write('package-lock.json', '{}');
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('whether packages must be installed', () => {
  it('not after an installation that was finished', () => {
    markInstalled(root, RUNTIME);
    expect(whyInstall(root, RUNTIME)).toBeUndefined();
  });

  it('when there are none', () => {
    expect(whyInstall(root, RUNTIME)).toBe('there are none yet');
  });

  it('when an installation was broken off, or its mark is damaged', () => {
    mkdirSync(path.join(root, 'node_modules'));
    expect(whyInstall(root, RUNTIME)).toBe('the last installation was not finished');
    write('node_modules/.deskside-install.json', '{ "packages"');
    expect(whyInstall(root, RUNTIME)).toBe('the last installation was not finished');
  });

  it('when the lock file or the wanted packages have changed', () => {
    markInstalled(root, RUNTIME);
    write('package-lock.json', '{ "lockfileVersion": 3 }');
    expect(whyInstall(root, RUNTIME)).toBe('the list of packages has changed');
    markInstalled(root, RUNTIME);
    write('package.json', '{ "dependencies": { "zod": "4.0.1" } }');
    expect(whyInstall(root, RUNTIME)).toBe('the list of packages has changed');
  });

  it('not when only a script was added to package.json', () => {
    markInstalled(root, RUNTIME);
    write('package.json', '{ "scripts": { "hello": "echo" }, "dependencies": { "zod": "4.0.0" } }');
    expect(whyInstall(root, RUNTIME)).toBeUndefined();
  });

  it('when Node or the machine is another', () => {
    markInstalled(root, RUNTIME);
    expect(whyInstall(root, { ...RUNTIME, abi: '127' })).toBe('they are for another version of Node');
    expect(whyInstall(root, { ...RUNTIME, arch: 'arm64' })).toBe('they are for another kind of machine');
  });
});

it('npm is not told to leave anything out', () => {
  const env = { NODE_ENV: 'production', npm_config_production: 'true', NPM_CONFIG_OMIT: 'dev', npm_config_only: 'prod', PATH: '/bin', npm_config_registry: 'r' };
  expect(installEnvironment(env)).toEqual({ PATH: '/bin', npm_config_registry: 'r' });
});

it.each([
  ['gyp ERR! stack Error: not found: make', /python3, make and g\+\+/],
  ['npm error code EUSAGE', /do not agree/],
  ['npm error code ENOSPC', /disk is full/],
  ['npm error code ENOTFOUND', /check the network/],
  ['npm error code EACCES', /may not write here/],
  ['npm error something else', /last words/],
])('a failed installation is explained: %s', (output, sentence) => {
  expect(adviseOnInstall(output)).toMatch(sentence);
});
