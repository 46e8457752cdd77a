import type { DraftKind } from './change.ts';

/** The file that a thing is, or would be, relative to the content folder; a lesson's slug is `<course>/<lesson>`. */
export function pathOf(kind: DraftKind, slug: string): string {
  switch (kind) {
    case 'scenario':
      return `scenarios/${slug}.mdx`;
    case 'play':
      return `scenarios/${slug}.play`;
    case 'rubric':
      return `rubrics/${slug}.yaml`;
    case 'lesson':
      return `courses/${slug}.mdx`;
    case 'course':
      return `courses/${slug}/course.yaml`;
  }
}

/** What a path of the content folder holds; undefined where it holds nothing that is published. */
export function thingAt(path: string): { kind: DraftKind; slug: string } | undefined {
  const [, folder, slug, ending] = /^(scenarios|rubrics|courses)\/(.+?)(\/course\.yaml|\.mdx|\.play|\.yaml)$/.exec(path) ?? [];
  if (!slug) return undefined;
  const kind = folder && ending ? KINDS[`${folder}${ending}`] : undefined;
  const depth = kind === 'lesson' ? 2 : 1;
  return kind && slug.split('/').length === depth ? { kind, slug } : undefined;
}

const KINDS: Record<string, DraftKind> = {
  'scenarios.mdx': 'scenario',
  'scenarios.play': 'play',
  'rubrics.yaml': 'rubric',
  'courses.mdx': 'lesson',
  'courses/course.yaml': 'course',
};
