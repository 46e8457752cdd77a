import { expect, it } from 'vitest';
import { publishContent } from '#app/services/content/publish-content.server.ts';
import { getFrontPage } from '#app/services/studio/front-page.server.ts';
import { eachDatabase } from '#test/support/database.ts';
import { organisation, signedIn } from '#test/support/organisation.ts';
import { COURSE_CONTENT, SCENARIO, file, publishSound } from '#test/support/small-content.ts';
import { thrownStatus } from '#test/support/thrown-status.ts';

eachDatabase('the Studio’s front page', () => {
  it('shows trainers and administrators each source with its version and the problems of its last check', async () => {
    await organisation();
    await publishSound('default', COURSE_CONTENT);
    const broken = COURSE_CONTENT.map(({ path, source }) => file(path, path.startsWith('scenarios/') ? SCENARIO.replace('to="letter" rates="empathy:1', 'to="leter" rates="empathy:1') : source));
    await publishContent('default', [...broken, file('scenarios/never.mdx', 'no front matter')]);
    for (const roles of ['trainer', 'administrator']) {
      const { rows, problems, mayAdminister } = await getFrontPage(await signedIn({ roles }));
      expect(mayAdminister).toBe(roles === 'administrator');
      expect(rows.map(({ kind, slug, version, errors, warnings }) => `${kind} ${slug} ${version} ${errors} ${warnings}`)).toEqual([
        'course basics 1 0 1',
        'lesson basics/one 1 0 0',
        'lesson basics/two 1 0 0',
        'scenario charger 1 1 3',
        'scenario never null 4 0',
        'rubric plain 1 0 0',
      ]);
      expect(problems.map(({ path }) => path)).toContain('scenarios/never.mdx');
    }
  });

  it('is a 404 to learners and managers, and shows nothing of another organisation', async () => {
    await organisation();
    await organisation('other');
    await publishSound('default', COURSE_CONTENT);
    expect(await thrownStatus(getFrontPage(await signedIn()))).toBe(404);
    expect(await thrownStatus(getFrontPage(await signedIn({ roles: 'manager' })))).toBe(404);
    const { rows, problems } = await getFrontPage(await signedIn({ organisation_id: 'other', roles: 'trainer' }));
    expect([...rows, ...problems]).toEqual([]);
  });
});
