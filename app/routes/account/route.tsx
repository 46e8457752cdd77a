import { getFormProps, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { Field } from '#app/components/field.tsx';
import { en } from '#app/messages/en.ts';
import { tokensText } from '#app/messages/manage/en-tokens.ts';
import { useMessages } from '#app/messages/use-messages.ts';
import { mayHaveTokens } from '#app/services/api/tokens.server.ts';
import { requireForm } from '#app/services/form.server.ts';
import { changePassword } from '#app/services/people/change-password.server.ts';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';
import { passwords, type Passwords } from './passwords.server.ts';

export const meta: MetaFunction = () => [{ title: en.app.title(en.account.title) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, context);
  const { name, email } = person;
  return { name, email, tokens: mayHaveTokens(person), changed: new URL(request.url).searchParams.has('changed') };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireSignedIn(request, context);
  const submission = parseWithZod(await requireForm(request), { schema: passwords });
  if (submission.status !== 'success') return data({ form: submission.reply({ hideFields: ['current', 'fresh'] }) }, 400);
  const changed = await changePassword(person, submission.value.current, submission.value.fresh, request);
  if (changed) return redirect('/account?changed');
  return data({ form: submission.reply({ fieldErrors: { current: [en.account.currentWrong] }, hideFields: ['current', 'fresh'] }) }, 400);
}

export default function Account() {
  const m = useMessages();
  const { name, email, tokens, changed } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<Passwords>({ id: 'password', lastResult: useActionData<typeof action>()?.form ?? null });
  return (
    <div className="page page--narrow">
      <header className="page__head">
        <h1>{m.account.title}</h1>
      </header>
      <dl className="facts">
        <div>
          <dt>{m.account.name}</dt>
          <dd>{name}</dd>
        </div>
        <div>
          <dt>{m.account.email}</dt>
          <dd>{email}</dd>
        </div>
      </dl>
      {tokens && (
        <p className="section">
          <Link to="/account/tokens">{tokensText.link}</Link>: {tokensText.linkBody}
        </p>
      )}
      <section className="section">
        <h2>{m.account.changePassword}</h2>
        {changed && (
          <p className="notice" role="status">
            {m.account.changed}
          </p>
        )}
        <Form method="post" className="form" {...getFormProps(form)}>
          <Field
            id={fields.current.id}
            name={fields.current.name}
            type="password"
            label={m.account.current}
            error={fields.current.errors?.[0]}
            autoComplete="current-password"
            required
          />
          <Field
            id={fields.fresh.id}
            name={fields.fresh.name}
            type="password"
            label={m.account.fresh}
            hint={m.account.freshHint}
            error={fields.fresh.errors?.[0]}
            autoComplete="new-password"
            minLength={12}
            required
          />
          <p>
            <button className="button">{m.account.submit}</button>
          </p>
        </Form>
      </section>
    </div>
  );
}
