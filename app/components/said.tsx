import type { ReactNode } from 'react';
import { Portrait } from './portrait.tsx';

/** What a persona says. With `portrait` off only the name stands there, for a second line in a row. */
export function Said(props: { id: string; name: string; role?: string | undefined; portrait?: boolean; children: ReactNode }) {
  const { id, name, role, portrait = true } = props;
  return (
    <div className="said">
      <div className="said__who">
        {portrait && <Portrait id={id} name={name} size={72} />}
        <p>
          <span className="said__name">{name}</span>
          {role && <span className="said__role">{role}</span>}
        </p>
      </div>
      <div className="said__words">{props.children}</div>
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
