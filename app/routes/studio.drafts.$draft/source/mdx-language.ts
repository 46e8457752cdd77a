import { StreamLanguage, type StreamParser } from '@codemirror/language';

interface State {
  /** Front matter is only at the top of the file. */
  in: 'start' | 'front' | 'body' | 'tag' | 'comment';
  quote: string;
}

/** Our content files: YAML between `---` lines, then Markdown with literal components. Unlike a full Markdown grammar it knows that indented words are no code. */
const parser: StreamParser<State> = {
  name: 'deskside-mdx',
  startState: () => ({ in: 'start', quote: '' }),
  copyState: (state) => ({ ...state }),
  token(stream, state) {
    if (state.in === 'start' || state.in === 'front') {
      if (stream.sol() && stream.match(/^---\s*$/)) {
        state.in = state.in === 'start' ? 'front' : 'body';
        return 'meta';
      }
      if (state.in === 'front') return frontToken(stream);
      state.in = 'body';
    }
    if (state.in === 'comment') {
      if (!stream.skipTo('*/}')) stream.skipToEnd();
      else {
        stream.match('*/}');
        state.in = 'body';
      }
      return 'comment';
    }
    return state.in === 'tag' ? tagToken(stream, state) : bodyToken(stream, state);
  },
};

type Stream = Parameters<StreamParser<State>['token']>[0];

function frontToken(stream: Stream): string | null {
  if (stream.eatSpace()) return null;
  if (stream.match(/^#.*/)) return 'comment';
  if (stream.match(/^[\w-]+(?=\s*:(?:\s|$))/)) return 'propertyName';
  if (stream.match(/^"(?:[^"\\]|\\.)*"|^'(?:[^']|'')*'/)) return 'string';
  if (stream.match(/^-?\d+(?=\s*(?:[,}\]]|$))/)) return 'number';
  if (stream.match(/^[{}[\],:-]/)) return 'punctuation';
  stream.match(/^[^\s,{}[\]:]+|^./);
  return null;
}

function tagToken(stream: Stream, state: State): string | null {
  if (state.quote) {
    if (stream.skipTo(state.quote)) {
      stream.next();
      state.quote = '';
    } else stream.skipToEnd();
    return 'string';
  }
  if (stream.eatSpace()) return null;
  if (stream.match(/^\/?>/)) {
    state.in = 'body';
    return 'punctuation';
  }
  if (stream.match(/^[A-Za-z_][\w:-]*/)) return 'attributeName';
  const next = stream.next();
  if (next === '"' || next === "'") {
    state.quote = next;
    return 'string';
  }
  return 'punctuation';
}

function bodyToken(stream: Stream, state: State): string | null {
  if (stream.sol() && stream.match(/^\s*#{1,6}\s.*/)) return 'heading';
  if (stream.match('{/*')) {
    state.in = 'comment';
    return 'comment';
  }
  if (stream.match(/^<\/?[A-Za-z][\w.]*/)) {
    state.in = 'tag';
    return 'tagName';
  }
  if (stream.match(/^`[^`\n]+`/)) return 'monospace';
  if (stream.match(/^\*\*(?=\S)[^*\n]+\*\*/)) return 'strong';
  if (stream.match(/^\*(?=\S)[^*\n]+\*/)) return 'emphasis';
  if (stream.match(/^\[[^\]\n]*\]\([^)\n]*\)/)) return 'link';
  stream.next();
  stream.match(/^[^<{`*[\n]+/);
  return null;
}

export const mdxLanguage = StreamLanguage.define(parser);
