import { DEMO_PASSWORD, DEMO_PEOPLE } from '#app/services/demo/demo-people.server.ts';

/** A signed-in learner: what their browser sends. */
export interface Learner {
  cookie: string;
}

/** Signs in the demonstration's learners, as its form does. */
export const signInLearners = (port: number): Promise<Learner[]> =>
  Promise.all(DEMO_PEOPLE.filter((person) => person.inCohort).map(({ email }) => signIn(port, email)));

/** Signs somebody of the demonstration in, as its form does. */
export async function signIn(port: number, email: string): Promise<Learner> {
  const answer = await fetch(`http://127.0.0.1:${port}/sign-in`, {
    method: 'POST',
    body: new URLSearchParams({ email, password: DEMO_PASSWORD }),
    redirect: 'manual',
  });
  const cookie = answer.headers.get('Set-Cookie')?.split(';')[0];
  if (!cookie) throw new Error(`${email} could not sign in: the server answered ${answer.status}.`);
  return { cookie };
}
