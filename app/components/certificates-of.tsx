import { Link } from '@remix-run/react';
import { CertificateList, type ShownCertificate } from '#app/components/certificate-list.tsx';
import { recognitionText } from '#app/messages/manage/en-recognition.ts';

const t = recognitionText.certificates;

/** Somebody's certificates for those who look after their duties: what for, since when and until when. Those with a code can be opened. */
export function CertificatesOf({ certificates }: { certificates: (ShownCertificate & { code?: string | undefined })[] }) {
  return (
    <section className="section">
      <h2>{t.ofPerson}</h2>
      {certificates.length === 0 ? (
        <p>{t.noneOfPerson}</p>
      ) : (
        <CertificateList certificates={certificates} heading={({ code, title }) => (code ? <Link to={`/certificates/${code}`}>{title}</Link> : title)} />
      )}
    </section>
  );
}
