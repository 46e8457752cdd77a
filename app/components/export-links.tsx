import { useSearchParams } from '@remix-run/react';
import { reportsText } from '#app/messages/manage/en-reports.ts';

const t = reportsText.files;
const FORMATS = ['csv', 'xlsx'] as const;

interface ExportLinksProps {
  /** The file's name in its address, such as `duties`. */
  subject: string;
  /** What is in it, as a noun: for who hears the links without what stands around them. */
  of: string;
  /** What narrows it, such as a cohort. */
  narrow?: Record<string, string>;
  /** It keeps the page's own filters and order. */
  filtered?: boolean;
  /** What to call it where the heading does not. */
  label?: string;
}

/** The same figures as files to save. Plain links: a file is not a page of ours. */
export function ExportLinks({ subject, of, narrow = {}, filtered = false, label }: ExportLinksProps) {
  const [search] = useSearchParams();
  const asked = new URLSearchParams(filtered ? [...search].filter(([name]) => name !== 'page' && name !== 'print') : []);
  for (const [name, value] of Object.entries(narrow)) asked.set(name, value);
  const query = asked.size > 0 ? `?${asked}` : '';
  return (
    <p className="export-links meta">
      <span>{label ?? t.save}</span>
      {FORMATS.map((format) => (
        <a key={format} href={`/exports/${subject}.${format}${query}`} download>
          {t.formats[format]}
          <span className="visually-hidden">: {of}</span>
        </a>
      ))}
    </p>
  );
}
