import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { setToken } from '#app/services/people/session-cookie.server.ts';
import { signOut } from '#app/services/people/signed-in.server.ts';

export const loader = () => redirect('/');

export async function action({ request }: ActionFunctionArgs) {
  await signOut(request);
  return redirect('/sign-in', { headers: { 'Set-Cookie': await setToken(request, undefined) } });
}
