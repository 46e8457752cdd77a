import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** Runs the command as it is called from outside. */
const score = (input: string, rubric = 'it-service') => spawnSync(process.execPath, ['--import', 'tsx', 'scripts/score.ts', '--rubric', rubric], { input, encoding: 'utf8', timeout: 110_000 });

const REPLY = "Good morning 👋 I'm on my way with a spare printer. When did it stop? I'll ring you at three.";
const line = (id: unknown, reply: unknown) => JSON.stringify({ id, message: 'The printer stops every ten minutes.', reply });

describe('npm run score', { timeout: 120_000 }, () => {
  it('rates what it can, says which lines it cannot read, and fails at the end', () => {
    const { stdout, stderr, status } = score([line('a', REPLY), 'not json', line('b', 'Guten Tag, ich rufe Sie morgen wegen des Druckers an und bringe einen neuen mit.'), line('c', 7), '', line('d', ''), line('e', 'qwer asdf zxcv uiop hjkl vbnm tyui fghj rtzu')].join('\n'));
    const [a, b, d, e] = stdout.trim().split('\n').map((one) => JSON.parse(one) as Record<string, never>) as Record<string, Record<string, unknown>>[];
    expect(status).toBe(1);
    expect(stderr).toMatch(/Line 2: .*JSON/);
    expect(stderr).toMatch(/Line 4: .*reply/);
    expect(stderr).not.toMatch(/Line [13567]:/);
    expect(a).toMatchObject({ id: 'a', rated: true });
    expect(Object.keys(a!['levels']!)).toEqual(['empathy', 'inquiry', 'responsiveness', 'reliability', 'assurance', 'clarity', 'partnership']);
    expect(Object.keys(a!['steps']!)).toEqual(['thanks', 'gathers', 'apologises', 'offers']);
    expect(b).toMatchObject({ id: 'b', rated: false, reason: 'not-english' });
    expect(d).toMatchObject({ id: 'd', rated: false, reason: 'empty' });
    expect(e).toMatchObject({ id: 'e', rated: false, reason: 'off-topic' });
  });

  it('counts offsets in UTF-16 code units of the reply, and succeeds where every line can be read', () => {
    const { stdout, status } = score(`${line(1, REPLY)}\n`);
    const { evidence } = JSON.parse(stdout) as { evidence: Record<string, [number, number][]> };
    expect(status).toBe(0);
    expect((evidence['responsiveness'] ?? []).map(([start, end]) => REPLY.slice(start, end)).join(' ')).toContain("I'm on my way with a spare printer.");
    for (const [start, end] of Object.values(evidence).flat()) expect(REPLY.slice(start, end).trim()).toBe(REPLY.slice(start, end));
  });

  it('knows only rubrics that there are', () => {
    expect(score('', 'no-such-rubric').status).toBe(2);
  });
});
