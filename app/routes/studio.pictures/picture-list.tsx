import { Day } from '#app/components/dates.tsx';
import { picturesText as t } from '#app/messages/studio/en-pictures.ts';
import type { PictureRowShown } from '#app/services/pictures/pictures.server.ts';

/** The pictures there are, small, with the words that stand for them. */
export function PictureList({ pictures, timeZone }: { pictures: PictureRowShown[]; timeZone: string }) {
  return (
    <ul className="pictures">
      {pictures.map(({ name, alt, width, height, uploadedBy, uploadedAt }) => (
        <li key={name} className="picture-card">
          <a className="picture-card__frame" href={`/pictures/${name}`}>
            <img src={`/pictures/${name}`} alt={alt} width={width} height={height} loading="lazy" />
          </a>
          <p className="picture-card__name">
            <code>{name}</code>
          </p>
          <p>{alt}</p>
          <p className="meta">
            {t.size(width, height)} · <Day at={uploadedAt} timeZone={timeZone} /> {uploadedBy}
          </p>
        </li>
      ))}
    </ul>
  );
}
