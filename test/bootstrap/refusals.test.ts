import { describe, expect, it } from 'vitest';
import { decideMode } from '../../scripts/bootstrap/mode.mjs';
import { refuseNode } from '../../scripts/bootstrap/node-version.mjs';

describe('the version of Node', () => {
  it.each(['20.19.0', '20.20.2', '22.12.0', '100.0.0'])('%s will do', (version) => {
    expect(refuseNode(version)).toBeUndefined();
  });

  it.each(['20.18.9', '18.20.0', '9.0.0'])('%s is refused in one sentence', (version) => {
    expect(refuseNode(version)).toMatch(new RegExp(`^Deskside needs Node 20\\.19 or newer, and this is Node ${version}: .+\\.$`));
  });
});

describe('the mode', () => {
  it.each([
    [{}, 'demo'],
    [{ NODE_ENV: 'development' }, 'demo'],
    [{ NODE_ENV: 'production', SESSION_SECRET: 's' }, 'production'],
    [{ NODE_ENV: 'production', DESKSIDE_MODE: 'demo' }, 'demo'],
    [{ DESKSIDE_MODE: 'production', SESSION_SECRET: 's' }, 'production'],
  ])('of %j is %s', (env, mode) => {
    expect(decideMode(env)).toBe(mode);
  });

  it.each([[{ NODE_ENV: 'production' }], [{ NODE_ENV: 'production', SESSION_SECRET: '  ' }], [{ DESKSIDE_MODE: 'production' }]])(
    'of %j is refused for want of a secret',
    (env) => {
      expect(() => decideMode(env)).toThrow(/without SESSION_SECRET/);
    },
  );

  it('must be one of the two', () => {
    expect(() => decideMode({ DESKSIDE_MODE: 'prod' })).toThrow('DESKSIDE_MODE is "prod"');
  });
});
