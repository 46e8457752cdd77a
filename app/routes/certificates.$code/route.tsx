import { redirect, type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { Notice } from '#app/components/notice.tsx';
import { en } from '#app/messages/en.ts';
import { recognitionText } from '#app/messages/manage/en-recognition.ts';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';
import { getCertificate, withdrawCertificate } from '#app/services/recognition/certificates.server.ts';
import styles from '#app/styles/manage/recognition.css?url';
import sheet from '#app/styles/manage/certificate.css?url';
import { PrintButton } from './print-button.tsx';
import { Sheet } from './sheet.tsx';

const t = recognitionText.certificates;

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: en.app.title(data ? `${data.title}, ${data.name}` : t.title) }];
export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'stylesheet', href: sheet },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, context);
  return getCertificate(person, params.code ?? '', new URL(request.url).origin);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn(request, context);
  await withdrawCertificate(person, params.code ?? '');
  return redirect(`/certificates/${params.code ?? ''}`);
}

export default function Certificate() {
  const certificate = useLoaderData<typeof loader>();
  const { validity, own, mayWithdraw } = certificate;
  return (
    <div className="page certificate-page">
      {own && (
        <p className="crumb">
          <Link to="/certificates">{t.back}</Link>
        </p>
      )}
      {(validity === 'expired' || validity === 'withdrawn') && <Notice title={t.notGenuine[validity]}>{own && <p>{t.notGenuineBody}</p>}</Notice>}
      <Sheet {...certificate} />
      <p className="certificate-page__print">
        <PrintButton /> <span className="meta">{t.howToPrint}</span>
      </p>
      {mayWithdraw && (
        <details className="section certificate-page__withdraw">
          <summary>{t.withdraw}</summary>
          <Form method="post" className="form">
            <p>{t.withdrawWhy}</p>
            <p>
              <button className="button button--quiet">{t.withdrawSure}</button>
            </p>
          </Form>
        </details>
      )}
    </div>
  );
}
