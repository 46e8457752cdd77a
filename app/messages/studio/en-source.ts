/** Words of the Studio's source view in English. */
export const sourceText = {
  label: (path: string) => `Source of ${path}`,
  hint: 'Tab indents. Press Escape and then Tab to leave the editor. Ctrl+F finds, Ctrl+Space completes a name, F8 goes to the next problem.',
  /** The names of steps of work in the history. */
  edit: 'Edit the source',
  /** The editor's own words, under the names by which it asks for them. */
  phrases: {
    Find: 'Find',
    Replace: 'Replace with',
    next: 'Next',
    previous: 'Previous',
    all: 'All',
    'match case': 'Match case',
    regexp: 'Pattern',
    'by word': 'Whole words',
    replace: 'Replace',
    'replace all': 'Replace all',
    close: 'Close',
    'Go to line': 'Go to line',
    go: 'Go',
    'current match': 'found words',
    'replaced $ matches': '$ places replaced',
    'replaced match on line $': 'replaced in line $',
    'on line': 'in line',
    Completions: 'Names that fit',
    Diagnostics: 'Problems',
    'No diagnostics': 'No problems',
    'Control character': 'Control character',
    'Selection deleted': 'The selection is deleted',
  } satisfies Record<string, string>,
};
