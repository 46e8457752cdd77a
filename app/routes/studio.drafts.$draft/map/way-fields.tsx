import { mapText as t } from '#app/messages/studio/en-map.ts';
import type { WayOut } from './map-edits.ts';

export interface ChosenWay {
  key: string;
  words: string;
}

/** Which way out of a scene is meant, and for a new choice what the learner says by it. */
export function WayFields({ ways, way, choose }: { ways: WayOut[]; way: ChosenWay; choose: (way: ChosenWay) => void }) {
  return (
    <>
      <div className="field">
        <label className="field__label" htmlFor="map-way">
          {t.link.way}
        </label>
        <select id="map-way" className="field__input" value={way.key} onChange={(event) => choose({ ...way, key: event.target.value })}>
          {ways.map((one) => (
            <option key={one.key} value={one.key}>
              {one.kind === 'new-choice' ? t.link.newChoice : t.link.wayOf(one.label || t.link.otherwise, one.to)}
            </option>
          ))}
        </select>
      </div>
      {way.key === 'new-choice' && (
        <div className="field">
          <label className="field__label" htmlFor="map-words">
            {t.link.words}
          </label>
          <input id="map-words" className="field__input" autoComplete="off" value={way.words} onChange={(event) => choose({ ...way, words: event.target.value })} />
        </div>
      )}
    </>
  );
}
