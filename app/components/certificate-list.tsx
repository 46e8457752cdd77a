import type { ReactNode } from 'react';
import { CalendarDay } from '#app/components/dates.tsx';
import { StackedHead } from '#app/components/stacked-head.tsx';
import { stacked } from '#app/components/stacked-roles.ts';
import { recognitionText } from '#app/messages/manage/en-recognition.ts';

const t = recognitionText.certificates;

export interface ShownCertificate {
  id: string;
  title: string;
  issued_on: string;
  expires_on: string | null;
  validity: keyof typeof t.validity;
  superseded: boolean;
}

interface CertificateListProps<C extends ShownCertificate> {
  certificates: C[];
  /** What stands for the title; the title itself where nothing is given. */
  heading?: (certificate: C) => ReactNode;
  /** What is said below the status. */
  beside?: (certificate: C) => ReactNode;
}

/** Certificates with their dates and how they stand. */
export function CertificateList<C extends ShownCertificate>({ certificates, heading, beside }: CertificateListProps<C>) {
  return (
    <table className="ledger ledger--stack" {...stacked.table}>
      <caption className="visually-hidden">{t.title}</caption>
      <StackedHead heads={[t.course, t.issued, t.until, t.status]} />
      <tbody {...stacked.group}>
        {certificates.map((one) => (
          <tr key={one.id} {...stacked.row}>
            <th {...stacked.rowHead}>{heading?.(one) ?? one.title}</th>
            <td {...stacked.cell} data-label={t.issued}>
              <CalendarDay date={one.issued_on} />
            </td>
            <td {...stacked.cell} data-label={t.until}>
              {one.expires_on ? <CalendarDay date={one.expires_on} /> : t.forGood}
            </td>
            <td {...stacked.cell} data-label={t.status}>
              {one.superseded && one.validity !== 'withdrawn' ? t.superseded : <span className={`validity validity--${one.validity}`}>{t.validity[one.validity]}</span>}
              {beside?.(one)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
