import { Link } from '@remix-run/react';
import { Notice } from '#app/components/notice.tsx';
import { recognitionText } from '#app/messages/manage/en-recognition.ts';

const t = recognitionText.thanks;

/** Says that colleagues have thanked the reader, until the page with their words has been opened. */
export function FreshThanks({ thanks }: { thanks: { quarter: string; from_name: string | null }[] }) {
  const [latest] = thanks;
  if (!latest) return null;
  return (
    <Notice title={t.fresh(thanks.map(({ from_name }) => from_name ?? t.gone))}>
      <Link to={`/thanks?show=received&quarter=${latest.quarter}`}>{t.read}</Link>
    </Notice>
  );
}
