import { Portrait } from './portrait.tsx';

export interface CastMember {
  id: string;
  name: string;
  role: string;
  look?: string | undefined;
}

/** The people of a role-play as a playbill lists them: name, leader, part. The first is the client and is drawn larger. */
export function Cast({ members }: { members: CastMember[] }) {
  return (
    <ul className="cast">
      {members.map((member, i) => (
        <li key={member.id} className={i === 0 ? 'cast__member cast__member--client' : 'cast__member'}>
          <Portrait id={member.id} name={member.name} look={member.look} size={i === 0 ? 132 : 52} />
          <p className="cast__line">
            <span className="said__name">{member.name}</span>
            <span className="cast__role">{member.role}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
