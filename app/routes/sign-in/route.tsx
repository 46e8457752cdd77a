import { getFormProps, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { Field } from '#app/components/field.tsx';
import { en } from '#app/messages/en.ts';
import { useMessages } from '#app/messages/use-messages.ts';
import { getDemoSignIn } from '#app/services/demo/demo-people.server.ts';
import { requireForm } from '#app/services/form.server.ts';
import { setToken } from '#app/services/people/session-cookie.server.ts';
import { signIn } from '#app/services/people/sign-in.server.ts';
import { credentials, type Credentials } from './credentials.server.ts';
import { DemoPeople } from './demo-people.tsx';
import { safeReturn } from './safe-return.ts';

export const meta: MetaFunction = () => [{ title: en.app.title(en.signIn.title) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  if (await context.signedIn()) throw redirect(safeReturn(request));
  return { demo: getDemoSignIn() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const submission = parseWithZod(await requireForm(request), { schema: credentials });
  if (submission.status !== 'success') return data({ form: submission.reply({ hideFields: ['password'] }) }, 400);
  const { email, password } = submission.value;
  const result = await signIn(email, password, context.networkAddress);
  if (result.ok) return redirect(safeReturn(request), { headers: { 'Set-Cookie': await setToken(request, result.value) } });
  const sentence = result.error === 'too-many' ? en.signIn.tooMany : en.signIn.wrong;
  return data({ form: submission.reply({ formErrors: [sentence], hideFields: ['password'] }) }, result.error === 'too-many' ? 429 : 400);
}

export default function SignIn() {
  const m = useMessages();
  const { demo } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.form ?? null;
  const [form, fields] = useForm<Credentials>({ id: 'sign-in', lastResult });
  return (
    <div className="page page--narrow">
      <header className="page__head">
        <h1>{m.signIn.title}</h1>
        <p className="lede">{m.signIn.lede}</p>
      </header>
      <Form method="post" className="form" {...getFormProps(form)}>
        {form.errors && (
          <div className="notice notice--alert" role="alert">
            <p className="notice__title">{form.errors}</p>
          </div>
        )}
        <Field
          id={fields.email.id}
          name={fields.email.name}
          type="email"
          label={m.signIn.email}
          error={fields.email.errors?.[0]}
          defaultValue={typeof fields.email.initialValue === 'string' ? fields.email.initialValue : undefined}
          autoComplete="username"
          required
        />
        <Field
          id={fields.password.id}
          name={fields.password.name}
          type="password"
          label={m.signIn.password}
          error={fields.password.errors?.[0]}
          autoComplete="current-password"
          required
        />
        <p>
          <button className="button button--large">{m.signIn.submit}</button>
        </p>
      </Form>
      {demo && <DemoPeople {...demo} />}
    </div>
  );
}
