import { publishText as t } from '#app/messages/studio/en-publish.ts';
import type { PublishPage } from '#app/services/studio/publish-page.server.ts';

/** The transcripts that prove a scenario's branches, and whether each still runs. */
export function Transcripts({ transcripts }: Pick<PublishPage, 'transcripts'>) {
  if (transcripts.length === 0) return <p>{t.noTranscripts}</p>;
  if (transcripts.every(({ fails }) => !fails)) {
    return (
      <details>
        <summary>{t.passed(transcripts.length)}</summary>
        <ul className="publish__transcripts">
          {transcripts.map(({ name }) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </details>
    );
  }
  return (
    <ul className="publish__transcripts">
      {transcripts.map(({ name, fails }) => (
        <li key={name}>
          {name}: {fails ? <strong>{t.transcript.failed}</strong> : t.transcript.passed}
        </li>
      ))}
    </ul>
  );
}
