import { thingAt } from '#app/domain/content/edit/paths.ts';
import type { Problem } from '#app/domain/result.ts';
import type { ContentKind } from '#db/schema.ts';
import { sourceHash } from '../studio/source-hash.server.ts';
import type { ContentFile } from './content-files.server.ts';

/** What is the Studio's, by `kind/slug`: the hashes of the file that it was forked from (null: it began in the Studio) and of what is published. */
export type StudioStandings = ReadonlyMap<string, { forked: string | null; published: string | null }>;

export const keyOf = ({ kind, slug }: { kind: ContentKind | 'play'; slug: string }): string => `${kind}/${slug}`;

/** Tells each file in whose place the Studio's text is published, where the two are not the same any more. */
export function besideTheStudio(files: readonly ContentFile[], studio: StudioStandings): Problem[] {
  return files.flatMap(({ path, source }): Problem[] => {
    const thing = thingAt(path);
    const standing = thing && studio.get(keyOf(thing));
    if (!thing || !standing || [standing.forked, standing.published].includes(sourceHash(source))) return [];
    const [code, message] =
      standing.forked === null
        ? ['studio-first', `The Studio already has a ${thing.kind} of this name, so this file is not published; give the file another name, or take its text into the Studio's draft.`]
        : ['studio-fork', `The Studio has a ${thing.kind} that was made from an earlier text of this file, so this one is not published; take it into the Studio's draft, where it can be compared.`];
    return [{ code, path, line: 1, column: 1, severity: 'warning', message }];
  });
}
