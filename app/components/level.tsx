import type { Scale } from '#app/domain/rubric/model.ts';

/**
 * A level as a word with a mark of three rising steps, of which `level` (0-3) are filled;
 * for a done/not done criterion a box with or without a tick. Pass `null` where the criterion was not shown,
 * which is no level at all. `word` is what is read: "moderate", "done", "not shown".
 */
export function Level({ level, scale = 'levels', word }: { level: number | null; scale?: Scale; word: string }) {
  return (
    <span className={level === null ? 'level level--none' : 'level'}>
      <svg className="level__mark" viewBox="0 0 24 14" aria-hidden="true">
        {level === null ? (
          <path className="level__step" d="M2 12H22" strokeDasharray="2 4" />
        ) : scale === 'done' ? (
          <Box ticked={level > 0} />
        ) : (
          <Steps filled={level} />
        )}
      </svg>
      <span>{word}</span>
    </span>
  );
}

function Steps({ filled }: { filled: number }) {
  return [0, 1, 2].map((step) => (
    <rect
      key={step}
      className={step < filled ? 'level__step level__step--filled' : 'level__step'}
      x={1 + step * 8}
      y={8.5 - step * 4}
      width={5.5}
      height={5 + step * 4}
    />
  ));
}

function Box({ ticked }: { ticked: boolean }) {
  return (
    <>
      <rect className="level__step" x={5} y={1} width={12} height={12} />
      {ticked && <path className="level__tick" d="M7.5 6.5 10.5 10 17.5 0" />}
    </>
  );
}
