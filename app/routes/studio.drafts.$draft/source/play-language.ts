import { StreamLanguage } from '@codemirror/language';

/** Transcripts: a keyword at the beginning of each line, words in quotation marks, levels. */
export const playLanguage = StreamLanguage.define({
  name: 'deskside-play',
  token(stream) {
    if (stream.sol() && stream.match(/^\s*#.*/)) return 'comment';
    if (stream.sol() && stream.match(/^play:.*/)) return 'heading';
    if (stream.sol() && stream.match(/^\s*(?:choose|reply|continue|expect)\b/)) return 'keyword';
    if (stream.eatSpace()) return null;
    if (stream.match(/^"(?:[^"\\]|\\.)*"?/)) return 'string';
    if (stream.match(/^(?:scene|meter|flag|no flag|not offered|offered|says|ending)\b/)) return 'attributeName';
    if (stream.match(/^-?\d+/)) return 'number';
    stream.match(/^[^\s"]+/);
    return null;
  },
});
