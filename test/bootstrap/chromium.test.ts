import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { chromiumPath } from '../support/chromium.ts';

const folders: string[] = [];
afterEach(() => {
  vi.unstubAllEnvs();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function folderWith(name: string, mode: number): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'deskside-chromium-'));
  folders.push(folder);
  writeFileSync(path.join(folder, name), '');
  chmodSync(path.join(folder, name), mode);
  return folder;
}

it('CHROMIUM_PATH comes first', async () => {
  vi.stubEnv('CHROMIUM_PATH', '/opt/mine');
  expect(await chromiumPath()).toMatchObject({ executablePath: '/opt/mine' });
});

it('then the first Chromium or Chrome in the PATH that may be run', async () => {
  const notAProgram = folderWith('chromium', 0o644);
  const chrome = folderWith('google-chrome', 0o755);
  vi.stubEnv('CHROMIUM_PATH', '');
  vi.stubEnv('PATH', [notAProgram, chrome].join(path.delimiter));
  expect(await chromiumPath()).toMatchObject({ executablePath: path.join(chrome, 'google-chrome') });
});
