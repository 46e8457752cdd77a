import { Link } from '@remix-run/react';
import { Notice } from '#app/components/notice.tsx';
import type { DraftKind } from '#app/domain/content/edit/change.ts';
import { InlineCode } from '#app/components/studio/inline-code.tsx';
import { publishText as t } from '#app/messages/studio/en-publish.ts';
import type { NowPublished } from '#app/services/studio/types.ts';

/** It is published: as which version, and what that means for learners. */
export function Outcome({ number, kind, slug, warnings }: NowPublished & { kind: DraftKind; slug: string }) {
  const place = placeOf(kind, slug);
  return (
    <Notice title={t.done(number)}>
      <p>{kind === 'scenario' ? t.doneBody : kind === 'rubric' ? t.doneRubric : t.doneLesson}</p>
      {warnings.length > 0 && (
        <details>
          <summary>{t.warnings(warnings.length)}</summary>
          <ul>
            {warnings.map(({ path, line, column, message }) => (
              <li key={`${path}:${line}:${column}:${message}`}>
                <InlineCode text={message} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {place && (
        <p>
          <Link to={place}>{t.asLearner}</Link>
        </p>
      )}
    </Notice>
  );
}

function placeOf(kind: DraftKind, slug: string): string | undefined {
  if (kind === 'scenario') return `/scenarios/${slug}`;
  return kind === 'lesson' || kind === 'course' ? `/courses/${slug}` : undefined;
}
