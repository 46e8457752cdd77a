import { diff3MergeRegions } from 'node-diff3';

/** A stretch of two people's texts: where they agree or only one changed it, and where both did. */
export type MergePiece = { kind: 'agreed'; text: string } | { kind: 'conflict'; base: string; mine: string; theirs: string };

/** Merges two texts line by line that grew out of one. The pieces in order make up the whole; what both changed alike is agreed. */
export function mergeTexts(base: string, mine: string, theirs: string): MergePiece[] {
  const [a, o, b] = [linesOf(mine), linesOf(base), linesOf(theirs)];
  const pieces: MergePiece[] = [];
  for (const region of diff3MergeRegions(a, o, b)) {
    if (region.stable) {
      agree(pieces, region.bufferContent.join(''));
      continue;
    }
    const [ours, their] = [region.aContent.join(''), region.bContent.join('')];
    if (ours === their) agree(pieces, ours);
    else pieces.push({ kind: 'conflict', base: region.oContent.join(''), mine: ours, theirs: their });
  }
  return pieces;
}

function agree(pieces: MergePiece[], text: string): void {
  const last = pieces.at(-1);
  if (last?.kind === 'agreed') last.text += text;
  else pieces.push({ kind: 'agreed', text });
}

/** Whose words stand where two changed the same ones. */
export type Resolution = 'mine' | 'theirs' | 'both';

/** The whole text, with one resolution for each conflict in order; `theirs` where none is given. */
export function resolved(pieces: readonly MergePiece[], resolutions: readonly Resolution[]): string {
  let conflict = 0;
  return pieces
    .map((piece) => {
      if (piece.kind === 'agreed') return piece.text;
      const resolution = resolutions[conflict++] ?? 'theirs';
      if (resolution === 'both') return ended(piece.theirs) + piece.mine;
      return resolution === 'mine' ? piece.mine : piece.theirs;
    })
    .join('');
}

const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
const ended = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`);
