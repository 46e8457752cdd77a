import type { ReactNode } from 'react';

/** Whether a moment of truth went up, went down or changed nothing. */
export type Way = 'up' | 'down' | 'level';

/** The outline of each way's mark, centred on 0,0 and about ten units wide. */
export const WAY_SHAPES: Record<Way, string> = {
  up: 'M0 -5.5 5.5 4.5H-5.5Z',
  down: 'M0 5.5 5.5 -4.5H-5.5Z',
  level: 'M-5.5 -1.75H5.5V1.75H-5.5Z',
};

/** One moment of truth in a line of text: the mark of its way, then words such as "Trust rose to 5". */
export function Moment({ way, children }: { way: Way; children: ReactNode }) {
  return (
    <p className="moment">
      <svg className="moment__mark" viewBox="-6 -6 12 12" aria-hidden="true">
        <path d={WAY_SHAPES[way]} fill="currentColor" />
      </svg>
      <span>{children}</span>
    </p>
  );
}
