import type { TextEdit } from './text-edit.ts';
import type { Result } from '../../result.ts';

/** The edits of an operation, in order and apart, or a sentence that says why it cannot be done. No edits: nothing changes. */
export type Edited = Result<TextEdit[], string>;
