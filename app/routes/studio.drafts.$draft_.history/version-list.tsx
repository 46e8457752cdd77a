import { Form, Link } from '@remix-run/react';
import { Moment } from '#app/components/dates.tsx';
import { historyText as t } from '#app/messages/studio/en-history.ts';
import type { VersionRow } from '#app/services/studio/types.ts';

/** Every release, newest first, and what can be done with it. */
export function VersionList({ versions, timeZone, isScenario, isPlay }: { versions: VersionRow[]; timeZone: string; isScenario: boolean; isPlay: boolean }) {
  if (versions.length === 0) return <p>{t.none}</p>;
  const standing = versions.filter(({ retired }) => !retired).length;
  return (
    <>
      <ol className="versions">
        {versions.map((version) => (
          <li key={version.id} className="version">
            <h3 className="version__head">
              {t.version(version.number)} {version.current && <span className="mark mark--solid">{t.current}</span>}
              {version.retired && <span className="mark">{t.retired}</span>}
            </h3>
            <p className="version__note">{version.note ?? (version.from === 'file' ? t.fromFile : t.noNote)}</p>
            <p className="meta">
              <Moment at={version.at} timeZone={timeZone} /> {t.by(version.who)}
              {isScenario && ` · ${t.running(version.running)}`}
            </p>
            <div className="version__acts">
              {!version.current && <Link to={`?from=${version.id}&to=draft#compare`}>{t.compareDraft(version.number)}</Link>}
              <Act intent="restore" version={version.id} label={t.restoreOf(version.number)} />
              {!isPlay && (version.retired ? <Act intent="bring-back" version={version.id} label={t.bringBackOf(version.number)} /> : <Act intent="retire" version={version.id} label={t.retireOf(version.number)} />)}
            </div>
          </li>
        ))}
      </ol>
      <p className="meta versions__why">
        {t.restoreWhy} {!isPlay && t.retireWhy} {!isPlay && (standing > 1 ? t.retireFallsBack : standing === 1 && t.retireLast)}
      </p>
    </>
  );
}

function Act({ intent, version, label }: { intent: string; version: string; label: string }) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="version" value={version} />
      <button className="button button--text" name="intent" value={intent}>
        {label}
      </button>
    </Form>
  );
}
