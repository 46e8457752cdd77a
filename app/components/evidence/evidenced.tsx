import { piecesOf, type Evidence } from './pieces.ts';

/** Numbers beyond this begin again with the first style of underline; the figure still tells them apart. */
const STYLES = 5;

/**
 * The learner's own words as written, the evidence in them underlined, each note in a style of its own and with its number,
 * which leads to the note (`#note-<n>` behind `anchor`). `label` reads a number out: "note 2".
 */
export function Evidenced({ text, evidence, anchor, label }: { text: string; evidence: Evidence[]; anchor: string; label: (n: number) => string }) {
  return (
    <p className="evidenced">
      {piecesOf(text, evidence).map((piece, i) => {
        const note = piece.notes.at(-1);
        return (
          <span key={i}>
            {note === undefined ? piece.text : <mark className={`evidence evidence--${((note - 1) % STYLES) + 1}`}>{piece.text}</mark>}
            {piece.ends.map((n) => (
              <sup key={n} className="evidence__n">
                <a href={`#${anchor}-note-${n}`} aria-label={label(n)}>
                  {n}
                </a>
              </sup>
            ))}
          </span>
        );
      })}
    </p>
  );
}
