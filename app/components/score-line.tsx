/**
 * The attempt's score on a rule from nothing to everything, with the mark that mastery asks for.
 * `score` and `mastery` are shares (0-1); the words beside it say the same, so the drawing is decorative.
 */
export function ScoreLine(props: { score: number; mastery: number; scoreLabel: string; masteryLabel: string }) {
  const at = (share: number) => `${(share * 100).toFixed(1)}%`;
  return (
    <figure className="score-line">
      <figcaption className="score-line__words">
        <span className="score-line__score">{props.scoreLabel}</span> <span>{props.masteryLabel}</span>
      </figcaption>
      <svg className="score-line__rule" aria-hidden="true">
        <line className="score-line__whole" x1="0" x2="100%" y1="50%" y2="50%" />
        <line className="score-line__reached" x1="0" x2={at(props.score)} y1="50%" y2="50%" />
        <line className="score-line__mastery" x1={at(props.mastery)} x2={at(props.mastery)} y1="10%" y2="90%" />
        <svg x={at(props.score)} y="50%" overflow="visible">
          <path className="score-line__dot" d="M0 -8 7 0 0 8 -7 0Z" />
        </svg>
      </svg>
    </figure>
  );
}
