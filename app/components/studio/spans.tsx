import type { Span } from '#app/domain/content/diff/spans.ts';
import { historyText } from '#app/messages/studio/en-history.ts';

const t = historyText.diff;

/** Words with what was taken out struck through and what was put in underlined; a screen reader is told both in words. */
export function Spans({ spans }: { spans: Span[] }) {
  return spans.map(({ kind, text }, i) => {
    if (kind === 'same') return <span key={i}>{text}</span>;
    const Element = kind === 'out' ? 'del' : 'ins';
    return (
      <Element key={i} className={`diff__${kind}`}>
        <span className="visually-hidden">{kind === 'out' ? t.out : t.come}</span>
        {text}
        <span className="visually-hidden">{t.end}</span>
      </Element>
    );
  });
}
