import { autocompletion, type Completion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import type { DraftKind } from '#app/domain/content/edit/change.ts';
import type { Names } from '#app/domain/scenario/names.ts';
import { completionsAt } from './completions.ts';

/** An open tag longer than this is not looked into. */
const FAR = 4_000;

/** Completes the names of this draft, and of the components that it may use. `names` are asked for at each completion. */
export function completionOf(kind: DraftKind, names: () => Names): Extension {
  return autocompletion({ override: [(context) => complete(context, kind, names())], icons: false });
}

function complete(context: CompletionContext, kind: DraftKind, names: Names): CompletionResult | null {
  const before = context.state.sliceDoc(Math.max(0, context.pos - FAR), context.pos);
  const tag = before.lastIndexOf('<');
  const found = completionsAt(kind === 'play' || tag < 0 ? before : before.slice(tag), kind, names);
  if (!found || (found.typed === 0 && !context.explicit && !/["'<:\s]$/.test(before))) return null;
  return {
    from: context.pos - found.typed,
    options: found.options.map((option): Completion => ({ label: option.label, type: option.kind, ...(option.insert ? { apply: applied(option.insert) } : {}) })),
    validFor: /^[\w-]*$/,
  };
}

/** Leaves the caret between the quotation marks of an attribute just written. */
function applied(insert: string): Completion['apply'] {
  return (view, _completion, from, to) => {
    const caret = from + (insert.endsWith('""') ? insert.length - 1 : insert.length);
    view.dispatch({ changes: { from, to, insert }, selection: { anchor: caret }, userEvent: 'input.complete' });
  };
}
