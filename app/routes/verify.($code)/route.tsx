import { data, redirect, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { Field } from '#app/components/field.tsx';
import { VerifiedAnswer } from '#app/components/verified-answer.tsx';
import { en } from '#app/messages/en.ts';
import { recognitionText } from '#app/messages/manage/en-recognition.ts';
import { verifyCertificate } from '#app/services/recognition/verify.server.ts';
import styles from '#app/styles/manage/recognition.css?url';

const t = recognitionText.verify;
const STATUS: Partial<Record<string, number>> = { unknown: 404, 'too-many': 429 };

export const meta: MetaFunction = () => [{ title: en.app.title(t.title) }, { name: 'robots', content: 'noindex, nofollow' }];
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

/** Open to everybody. The form asks by `?code=`, which leads to the address that may be passed on. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get('code');
  if (asked?.trim() && asked.length <= 100) throw redirect(`/verify/${encodeURIComponent(asked.trim().replaceAll(/\s+/g, '-'))}`);
  const typed = params.code ?? '';
  const answer = typed === '' ? undefined : await verifyCertificate(typed, context.networkAddress);
  return data({ typed: typed.slice(0, 100), empty: asked !== null, answer }, answer ? (STATUS[answer.kind] ?? 200) : 200);
}

export default function Verify() {
  const { typed, empty, answer } = useLoaderData<typeof loader>();
  return (
    <div className="page page--narrow">
      <header className="page__head">
        <h1>{t.title}</h1>
        {!answer && <p className="lede">{t.lede}</p>}
      </header>
      {answer && <VerifiedAnswer answer={answer} />}
      <Form method="get" action="/verify" className="form section" key={typed}>
        <Field
          id="code"
          name="code"
          label={answer ? t.another : t.code}
          hint={t.example}
          error={empty && !answer ? t.empty : undefined}
          defaultValue={answer && 'code' in answer ? '' : typed}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={60}
          dir="ltr"
        />
        <p>
          <button className="button">{t.submit}</button>
        </p>
      </Form>
    </div>
  );
}
