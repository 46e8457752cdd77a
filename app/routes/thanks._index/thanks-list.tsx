import { Fragment } from 'react';
import { recognitionText } from '#app/messages/manage/en-recognition.ts';
import { GivenThanks, type ShownThanks } from './given-thanks.tsx';

const t = recognitionText.thanks;

interface ThanksListProps {
  thanks: ShownThanks[];
  order: string;
  me: string;
  timeZone: string;
}

/** Thanks in order: under the name of who was thanked, or one after the other by date. Nothing is counted. */
export function ThanksList({ thanks, order, me, timeZone }: ThanksListProps) {
  const people = order === 'person' ? [...new Set(thanks.map(({ to_id }) => to_id))] : [''];
  return people.map((id) => {
    const own = order === 'person' ? thanks.filter(({ to_id }) => to_id === id) : thanks;
    return (
      <Fragment key={id}>
        {order === 'person' && (
          <h3 className="thanks__to">
            <bdi>{id === me ? t.toYou : own[0]?.to_name}</bdi>
          </h3>
        )}
        <ul className="thanks">
          {own.map((one) => (
            <li key={one.id}>
              <GivenThanks thanks={one} named={order !== 'person'} me={me} timeZone={timeZone} />
            </li>
          ))}
        </ul>
      </Fragment>
    );
  });
}
