import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { CertificateList } from '#app/components/certificate-list.tsx';
import { en } from '#app/messages/en.ts';
import { recognitionText } from '#app/messages/manage/en-recognition.ts';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';
import { getCertificates, type ListedCertificate } from '#app/services/recognition/certificates.server.ts';
import styles from '#app/styles/manage/recognition.css?url';

const t = recognitionText.certificates;

export const meta: MetaFunction = () => [{ title: en.app.title(t.title) }];
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  return { certificates: await getCertificates(await requireSignedIn(request, context)) };
}

export default function Certificates() {
  const { certificates } = useLoaderData<typeof loader>();
  return (
    <div className="page">
      <header className="page__head">
        <h1>{t.title}</h1>
        <p className="lede">{t.lede}</p>
      </header>
      {certificates.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <CertificateList certificates={certificates} heading={({ code, title }) => <Link to={`/certificates/${code}`}>{title}</Link>} beside={(one) => <Renewal of={one} />} />
      )}
    </div>
  );
}

function Renewal({ of: { validity, superseded, course } }: { of: ListedCertificate }) {
  if (superseded || !course || (validity !== 'expires-soon' && validity !== 'expired')) return null;
  return (
    <p className="meta">
      <Link to={course}>{validity === 'expired' ? t.renewExpired : t.renew}</Link>
    </p>
  );
}
