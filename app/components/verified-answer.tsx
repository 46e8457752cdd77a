import type { ReactNode } from 'react';
import { CalendarDay } from '#app/components/dates.tsx';
import { Notice } from '#app/components/notice.tsx';
import { recognitionText } from '#app/messages/manage/en-recognition.ts';

const t = recognitionText.verify;

type Found = { kind: 'valid' | 'expired' | 'withdrawn'; code: string; name: string; title: string; issued_on: string; expires_on: string | null };

/** What is known of a code: whether it holds, whose it is and what for; nothing else. */
export function VerifiedAnswer({ answer }: { answer: Found | { kind: 'unknown' | 'too-many' } }) {
  const found = 'name' in answer;
  return (
    <section className={`verified verified--${answer.kind}`}>
      <Notice title={t.answers[answer.kind]} alert={answer.kind !== 'valid'}>
        {answer.kind === 'unknown' && <p>{t.unknownBody}</p>}
        {answer.kind === 'too-many' && <p>{t.tooManyBody}</p>}
      </Notice>
      {found && (
        <dl className="facts verified__facts">
          <Fact term={t.name}>
            <bdi>{answer.name}</bdi>
          </Fact>
          <Fact term={t.course}>
            <bdi>{answer.title}</bdi>
          </Fact>
          <Fact term={t.issued}>
            <CalendarDay date={answer.issued_on} />
          </Fact>
          <Fact term={t.until}>{answer.expires_on ? <CalendarDay date={answer.expires_on} /> : t.forGood}</Fact>
        </dl>
      )}
    </section>
  );
}

const Fact = ({ term, children }: { term: string; children: ReactNode }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);
