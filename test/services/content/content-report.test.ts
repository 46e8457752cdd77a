import { expect, it } from 'vitest';
import { getContentReport } from '#app/services/content/content-report.server.ts';
import { publishContent } from '#app/services/content/publish-content.server.ts';
import { eachDatabase } from '#test/support/database.ts';
import { organisation, signedIn } from '#test/support/organisation.ts';
import { COURSE_CONTENT, SCENARIO, file, publishSound } from '#test/support/small-content.ts';
import { thrownStatus } from '#test/support/thrown-status.ts';

eachDatabase('the content report', () => {
  it('shows trainers and administrators each source with its version and the problems of its last check', async () => {
    await organisation();
    await publishSound('default', COURSE_CONTENT);
    const broken = COURSE_CONTENT.map(({ path, source }) => file(path, path.startsWith('scenarios/') ? SCENARIO.replace('to="letter" rates="empathy:1', 'to="leter" rates="empathy:1') : source));
    await publishContent('default', [...broken, file('scenarios/never.mdx', 'no front matter')]);
    for (const roles of ['trainer', 'administrator']) {
      const { groups, problems } = await getContentReport(await signedIn({ roles }));
      expect(groups.map(({ kind, rows }) => [kind, ...rows.map(({ slug, number, errors, warnings }) => `${slug} ${number} ${errors} ${warnings}`)])).toEqual([
        ['course', 'basics 1 0 1'],
        ['lesson', 'basics/one 1 0 0', 'basics/two 1 0 0'],
        ['scenario', 'charger 1 1 3'],
        ['rubric', 'plain 1 0 0'],
      ]);
      // A file that never was right has no row, and its problem is there all the same.
      expect(problems.map(({ path }) => path)).toContain('scenarios/never.mdx');
    }
  });

  it('is a 404 to learners and managers, and shows nothing of another organisation', async () => {
    await organisation();
    await organisation('other');
    await publishSound('default', COURSE_CONTENT);
    expect(await thrownStatus(getContentReport(await signedIn()))).toBe(404);
    expect(await thrownStatus(getContentReport(await signedIn({ roles: 'manager' })))).toBe(404);
    const { groups, problems } = await getContentReport(await signedIn({ organisation_id: 'other', roles: 'trainer' }));
    expect([...groups.flatMap(({ rows }) => rows), ...problems]).toEqual([]);
  });
});
