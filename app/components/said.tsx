import type { ReactNode } from 'react';
import { Portrait } from './portrait.tsx';

interface SaidProps {
  id: string;
  name: string;
  role?: string | undefined;
  look?: string | undefined;
  /** Off for a speaker whom the scene has shown already: the name alone stands there. */
  portrait?: boolean;
  /** The same person goes straight on: the name is read out but not printed again. */
  continued?: boolean;
  children: ReactNode;
}

/** What a persona says, set as in a printed play. */
export function Said({ id, name, role, look, portrait = true, continued = false, children }: SaidProps) {
  const plain = continued || !portrait;
  return (
    <div className={continued ? 'said said--continued' : 'said'}>
      <div className={continued ? 'visually-hidden' : 'said__who'}>
        {!plain && <Portrait id={id} name={name} look={look} size={76} />}
        <p>
          <span className="said__name">{name}</span>
          {role && !plain && <span className="said__role">{role}</span>}
        </p>
      </div>
      <div className="said__words">{children}</div>
    </div>
  );
}

/** What the learner said, gone over with the marker. `name` is their word for themselves, such as "You". */
export function SaidByYou({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="said said--you">
      <div className="said__who">
        <p className="said__name">{name}</p>
      </div>
      <div className="said__words">{children}</div>
    </div>
  );
}

/** Narration, set like a stage direction. */
export function StageDirection({ children }: { children: ReactNode }) {
  return (
    <div className="direction">
      <div className="direction__words">{children}</div>
    </div>
  );
}
