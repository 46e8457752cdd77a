import { CalendarDay } from '#app/components/dates.tsx';
import { Mark } from '#app/components/mark.tsx';
import { recognitionText } from '#app/messages/manage/en-recognition.ts';

const t = recognitionText.sheet;

interface SheetProps {
  code: string;
  name: string;
  title: string;
  organisation: string;
  issued_on: string;
  expires_on: string | null;
  mastered: boolean;
  verifyAt: string;
}

/** The certificate itself: what is printed, on one page. */
export function Sheet({ code, name, title, organisation, issued_on, expires_on, mastered, verifyAt }: SheetProps) {
  return (
    <article className="certificate" aria-label={t.kind}>
      <p className="certificate__issuer">
        <Mark />
        <bdi>{organisation}</bdi>
      </p>
      <p className="certificate__kind">{t.kind}</p>
      <h1 className="certificate__name" data-long={name.length > 40 || undefined}>
        <bdi>{name}</bdi>
      </h1>
      <p className="certificate__says">{t.says}</p>
      <p className="certificate__title" data-long={title.length > 60 || undefined}>
        <bdi>{title}</bdi>
      </p>
      {mastered && <p className="certificate__says">{t.mastery}</p>}
      <dl className="certificate__facts">
        <div>
          <dt>{t.on}</dt>
          <dd>
            <CalendarDay date={issued_on} />
          </dd>
        </div>
        {expires_on && (
          <div>
            <dt>{t.until}</dt>
            <dd>
              <CalendarDay date={expires_on} />
            </dd>
          </div>
        )}
        <div>
          <dt>{t.code}</dt>
          <dd className="certificate__code" dir="ltr">
            {code}
          </dd>
        </div>
      </dl>
      <p className="certificate__verify">
        {t.verify} <span dir="ltr">{`${verifyAt}/${code}`}</span>
      </p>
    </article>
  );
}
