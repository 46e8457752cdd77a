import { data, redirect } from '@remix-run/node';
import { makeToken, revokeToken } from '#app/services/api/tokens.server.ts';
import type { SignedIn } from '#app/services/people/signed-in.server.ts';

const word = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

/** Revokes the token that the form names, or makes the one that it asks for. */
export async function act(person: SignedIn, form: FormData) {
  const revoked = word(form, 'revoke');
  if (revoked !== '') {
    await revokeToken(person, revoked);
    throw redirect('/account/tokens?revoked');
  }
  const [name, days] = [word(form, 'name'), Number(word(form, 'days'))];
  const made = await makeToken(person, { name, days });
  return made.ok ? data({ name, secret: made.value }) : data({ name, days, mistake: made.error }, 400);
}
