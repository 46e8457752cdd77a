import { useMessages } from '#app/messages/use-messages.ts';
import type { DemoSignIn } from '#app/services/demo/demo-sign-in.ts';

/** In a demonstration: who one can sign in as, and the password. */
export function DemoPeople({ password, people }: DemoSignIn) {
  const m = useMessages();
  return (
    <section className="section">
      <p>
        {m.signIn.demo} <strong>{password}</strong>. {m.signIn.demoPeople}
      </p>
      <dl className="facts">
        {people.map((person) => (
          <div key={person.email}>
            <dt>{person.email}</dt>
            <dd>
              {person.name}, {m.signIn.roles[person.is]}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
