import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeClone } from './temp-clone.ts';

describe('npm start', { timeout: 30_000 }, () => {
  it('installs, builds, compresses and serves on a fresh clone', async () => {
    const clone = makeClone();
    const { code, stdout } = await clone.start();
    expect(code).toBe(0);
    expect(stdout).toMatch(/Installing packages … +\d+\.\d s\n.*Building the pages … +\d+\.\d s\n.*Compressing .* \d+\.\d s\nserved demo production\n$/s);
    expect(readdirSync(path.join(clone.root, 'build/client/assets'))).toEqual(['page.js', 'page.js.br', 'page.js.gz']);
  });

  it('does nothing and says nothing but serve when all is up to date', async () => {
    const clone = makeClone();
    await clone.start();
    const { stdout } = await clone.start();
    expect(stdout).toBe('served demo production\n');
    expect(clone.npmCalls()).toHaveLength(1);
    expect(clone.buildCalls()).toHaveLength(1);
  });

  it('is not fooled by a production environment: development packages come too', async () => {
    const clone = makeClone();
    const { stdout } = await clone.start({ NODE_ENV: 'production', SESSION_SECRET: 'long', npm_config_omit: 'dev', npm_config_production: 'true' });
    expect(clone.npmCalls()).toEqual([{ args: expect.arrayContaining(['ci', '--include=dev']) as unknown }]);
    expect(clone.buildCalls()).toEqual(['production']);
    expect(stdout).toContain('served production production');
  });

  it.each(['development', 'test'])('builds for production and serves a demo under NODE_ENV=%s', async (NODE_ENV) => {
    const clone = makeClone();
    const { stdout } = await clone.start({ NODE_ENV });
    expect(clone.buildCalls()).toEqual(['production']);
    expect(stdout).toContain('served demo production');
  });

  it('refuses production without SESSION_SECRET at once, in one sentence, before anything is installed', async () => {
    const clone = makeClone();
    const { code, stdout, stderr } = await clone.start({ NODE_ENV: 'production' });
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trim()).toMatch(/^Deskside will not start in production without SESSION_SECRET: [^\n]+\.$/);
    expect(clone.npmCalls()).toEqual([]);
    expect(existsSync(path.join(clone.root, '.bootstrap'))).toBe(false);
  });

  it('installs and builds once when started twice at the same time', async () => {
    const clone = makeClone();
    // Long enough for the second to find the first at work, also on a busy machine.
    const slowly = { NPM_TAKES_MS: '2000' };
    const [one, two] = await Promise.all([clone.start(slowly), clone.start(slowly)]);
    expect([one.code, two.code]).toEqual([0, 0]);
    expect(clone.npmCalls()).toHaveLength(1);
    expect(clone.buildCalls()).toHaveLength(1);
    expect(one.stdout + two.stdout).toContain('Waiting for another start');
    expect(existsSync(path.join(clone.root, '.bootstrap/lock'))).toBe(false);
  });

  it('builds again when a source has changed, and not otherwise', async () => {
    const clone = makeClone();
    await clone.start();
    clone.write('app/page.ts', 'export const changed = true;');
    await clone.start();
    clone.write('content/lesson.mdx', 'Content is published at start, not built.');
    await clone.start();
    expect(clone.buildCalls()).toHaveLength(2);
    expect(clone.npmCalls()).toHaveLength(1);
  });

  it('says what a failed build said, and builds again next time', async () => {
    const clone = makeClone();
    clone.write('app/page.ts', 'broken');
    const { code, stderr } = await clone.start();
    expect(code).toBe(1);
    expect(stderr).toContain('The pages could not be built');
    expect(stderr).toContain('page.ts is broken');
    clone.write('app/page.ts', 'export {};');
    expect((await clone.start()).code).toBe(0);
  });

  it('says what to do when the toolchain is missing, keeps the log, and installs again next time', async () => {
    const clone = makeClone();
    const { code, stderr } = await clone.start({ NPM_FAILS: 'gyp ERR! stack Error: not found: make' });
    expect(code).toBe(1);
    expect(stderr).toMatch(/install python3, make and g\+\+/);
    expect(readFileSync(path.join(clone.root, '.bootstrap/install.log'), 'utf8')).toContain('gyp ERR!');
    expect((await clone.start()).code).toBe(0);
    expect(clone.npmCalls()).toHaveLength(2);
  });

  it('takes npm down with it when it is stopped, and frees the lock', async () => {
    const clone = makeClone();
    const { code } = await clone.start({ NPM_HANGS: 'yes' }, (stop) => {
      const looking = setInterval(() => {
        if (clone.npmCalls().length === 0) return;
        clearInterval(looking);
        setTimeout(stop, 50);
      }, 10);
    });
    expect(code).toBe(143);
    expect(readdirSync(clone.root)).toContain('npm-stopped');
    expect(readdirSync(path.join(clone.root, '.bootstrap'))).toEqual(['install.log']);
  });

  it('says so when npm is not there', async () => {
    const clone = makeClone();
    const { code, stderr } = await clone.start({ PATH: '/nowhere' });
    expect(code).toBe(1);
    expect(stderr).toContain('npm was not found');
  });
});
