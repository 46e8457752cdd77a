import type { ReactNode } from 'react';
import { Portrait } from './portrait.tsx';

interface SaidProps {
  id: string;
  name: string;
  role?: string | undefined;
  look?: string | undefined;
  /** Off where the same person goes straight on: their name is read out and not printed again. */
  portrait?: boolean;
  /** For a speaker whom the scene has shown before: the name without the portrait. */
  nameOnly?: boolean;
  children: ReactNode;
}

/** What a persona says, set as in a printed play. */
export function Said({ id, name, role, look, portrait = true, nameOnly = false, children }: SaidProps) {
  const introduced = portrait && !nameOnly;
  return (
    <div className={portrait ? 'said' : 'said said--continued'}>
      <div className={portrait ? 'said__who' : 'visually-hidden'}>
        {introduced && <Portrait id={id} name={name} look={look} size={68} />}
        <p>
          <span className="said__name">{name}</span>
          {introduced && role && <span className="said__role">{role}</span>}
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
