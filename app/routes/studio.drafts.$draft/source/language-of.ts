import { yaml } from '@codemirror/lang-yaml';
import type { Extension } from '@codemirror/state';
import type { DraftKind } from '#app/domain/content/edit/change.ts';
import { mdxLanguage } from './mdx-language.ts';
import { playLanguage } from './play-language.ts';

/** How the text of each kind of draft is coloured. */
export function languageOf(kind: DraftKind): Extension {
  switch (kind) {
    case 'scenario':
    case 'lesson':
      return mdxLanguage;
    case 'play':
      return playLanguage;
    case 'rubric':
    case 'course':
      return yaml();
  }
}
