import { db } from '#db';
import { listContent, listProblems } from '#db/queries/contents.ts';
import { requireMay, type SignedIn } from '../people/signed-in.server.ts';

const KINDS = ['course', 'lesson', 'scenario', 'rubric'] as const;
const FOLDER = { course: 'courses', lesson: 'courses', scenario: 'scenarios', rubric: 'rubrics' };

/** All content by kind, each with the problems of its source, and every problem of the last check. */
export async function getContentReport(person: SignedIn) {
  requireMay(person, 'author', { kind: 'content', organisationId: person.organisationId });
  const [content, problems] = await Promise.all([listContent(db(), person.organisationId), listProblems(db(), person.organisationId)]);
  return {
    problems,
    groups: KINDS.map((kind) => ({
      kind,
      rows: content
        .filter((row) => row.kind === kind)
        .map((row) => {
          const own = problems.filter((problem) => isSourceOf(problem.path, kind, row.slug));
          return {
            ...row,
            errors: own.filter((problem) => problem.severity === 'error').length,
            warnings: own.filter((problem) => problem.severity === 'warning').length,
          };
        }),
    })),
  };
}

const isSourceOf = (path: string, kind: (typeof KINDS)[number], slug: string): boolean =>
  path.replace(/(\/course)?\.(mdx|yaml)$/, '') === `${FOLDER[kind]}/${slug}`;
